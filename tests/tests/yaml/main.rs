//! The writer and the readers, against each other and against the readers that others wrote.

mod corpus;
mod hostile;
mod oracle;
mod same;
mod survives;
