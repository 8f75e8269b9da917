//! Runs the check in AWS Lambda, which starts this program by the name `bootstrap`.

use lambda_runtime::{Error, LambdaEvent, service_fn};
use order_handler::{Batch, check};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    lambda_runtime::run(service_fn(|event: LambdaEvent<Batch>| async move { Ok::<_, Error>(check(event.payload)) }))
        .await
}
