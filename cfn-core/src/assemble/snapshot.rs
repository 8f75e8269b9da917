use super::Comments;
use super::additions::DEPLOYMENT_ID;
use super::rename::rename;
use crate::lint::ordering::{deployed_declarations, is_deployment};
use crate::model::{Resource, Template};
use crate::yaml;

/// Ends the logical id of each API Gateway deployment in a hash of what it deploys.
pub(super) fn add_hashes(template: &mut Template, comments: &mut Comments) {
    let deployments: Vec<(String, String)> = template
        .resources()
        .filter(|resource| is_deployment(resource.type_name) && !DEPLOYMENT_ID.is_off(resource.declaration))
        .map(|resource| (resource.name().to_owned(), hash(template, resource)))
        .collect();
    for (name, hash) in deployments {
        let hashed = format!("{name}{hash}");
        for declaration in &mut template.declarations {
            if declaration.name.name == name {
                declaration.name.name.clone_from(&hashed);
            }
            rename(&mut declaration.body, &name, &hashed);
        }
        let mut lines = comments.remove(&name).unwrap_or_default();
        lines.push(format!(
            "The logical id {name} ends in a hash of what is deployed: a change to the API is deployed."
        ));
        comments.insert(hashed, lines);
    }
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
