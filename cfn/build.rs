//! The engine of build scripts: `cfn-engine` says why it is here.

fn main() {
    #[cfg(feature = "build")]
    cfn_engine::main();
}
