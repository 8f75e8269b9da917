use std::collections::HashMap;

use cfn_core::lint::additions::DEPLOYMENT_ID;
use cfn_core::lint::ordering::{deployed_declarations, is_deployment};
use cfn_core::model::{Resource, Template};
use cfn_core::yaml;

/// The logical IDs of API Gateway deployments that end in a hash of what is deployed, by the logical IDs without it.
pub(crate) fn hashed_ids(template: &Template) -> HashMap<String, String> {
    let deployments = template
        .resources()
        .filter(|resource| is_deployment(resource.type_name) && !DEPLOYMENT_ID.is_off(resource.declaration));
    deployments
        .map(|resource| {
            let name = resource.name().to_owned();
            let hashed = format!("{name}{}", hash(template, resource));
            (name, hashed)
        })
        .collect()
}

/// The hash of what a deployment deploys and how.
fn hash(template: &Template, deployment: Resource<'_>) -> String {
    let mut hash = FNV_OFFSET;
    let deployed = deployed_declarations(template, deployment.name());
    for declaration in deployed.into_iter().chain([deployment.declaration]) {
        for byte in yaml::write(&declaration.body).bytes() {
            hash = (hash ^ u64::from(byte)).wrapping_mul(FNV_PRIME);
        }
    }
    format!("{hash:016x}")[..10].to_owned()
}

// FNV-1a, 64 bits: the same on every machine and with every version of Rust, which std's hashers do not promise.
const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;
