use crate::data::IAM_CONDITIONS;

/// A condition key of IAM, as [`IAM_CONDITIONS`] has it.
#[derive(Clone, Copy, Debug)]
pub struct ConditionKey {
    /// The key in its usual case; `${..}` in it stands for text.
    pub name: &'static str,
    /// The types that its value has, `|` between them: `String`, `ArrayOfARN`.
    types: &'static str,
    /// Where the value of a global key comes from.
    origin: &'static str,
    /// Services that take it although its prefix is not theirs.
    services: &'static str,
}

impl ConditionKey {
    /// The condition key of that name, in any case; a name that a key with `${..}` stands for too.
    pub fn find(name: &str) -> Option<ConditionKey> {
        let lower = name.to_ascii_lowercase();
        if let Some(row) = IAM_CONDITIONS.get(&lower) {
            return Some(ConditionKey::read(row));
        }
        // `aws:RequestTag/Stage` is `aws:requesttag/${tagkey}`.
        for (at, _) in lower.match_indices([':', '/']) {
            let start = &lower[..=at];
            let mut keys = IAM_CONDITIONS.range(start).take_while(|(key, _)| key[start.len()..].starts_with("${"));
            if lower.len() > start.len()
                && let Some((_, row)) = keys.next()
            {
                return Some(ConditionKey::read(row));
            }
        }
        None
    }

    fn read(row: &'static str) -> ConditionKey {
        let mut columns = row.split('\t');
        let mut column = || columns.next().unwrap_or_default();
        ConditionKey { name: column(), types: column(), origin: column(), services: column() }
    }

    /// The types of its value, without `ArrayOf`.
    pub fn types(&self) -> impl Iterator<Item = &'static str> {
        self.types.split('|').map(|name| name.strip_prefix("ArrayOf").unwrap_or(name))
    }

    /// Whether a request may have several values of it.
    pub fn has_many_values(&self) -> bool {
        self.types.contains("ArrayOf")
    }

    /// Whether a part of its name is whoever writes the policy's, as a tag's is.
    pub fn is_named_freely(&self) -> bool {
        self.name.contains("${")
    }

    /// Whether every service has it.
    pub fn is_global(&self) -> bool {
        !self.origin.is_empty() || self.name.starts_with("aws:")
    }

    /// Whether it says something about the resource that is asked for.
    pub fn is_about_resource(&self) -> bool {
        self.origin == "resource"
    }

    /// Whether a service takes it although its prefix is another.
    pub fn is_taken_by(&self, service: &str) -> bool {
        self.services.split(',').any(|name| name == service)
    }
}

/// The condition keys of a service, in their usual case.
pub fn condition_keys_of(prefix: &str) -> impl Iterator<Item = &'static str> {
    let start = format!("{}:", prefix.to_ascii_lowercase());
    let rows: Vec<_> = IAM_CONDITIONS.range(&start).collect();
    rows.into_iter().filter_map(|(_, row)| row.split('\t').next())
}

#[cfg(test)]
mod tests {
    use super::ConditionKey;

    #[test]
    fn keys_are_found_in_any_case_and_with_any_name_behind_the_slash() {
        let key = |name: &str| ConditionKey::find(name).map(|key| key.name);
        assert_eq!(key("AWS:sourcearn"), Some("aws:SourceArn"));
        assert_eq!(key("aws:RequestTag/Stage"), Some("aws:RequestTag/${TagKey}"));
        assert_eq!(key("kms:EncryptionContext:aws:logs:arn"), Some("kms:EncryptionContext:${EncryptionContextKey}"));
        assert_eq!(key("secretsmanager:ResourceTag/Team"), Some("secretsmanager:ResourceTag/${TagKey}"));
        assert_eq!(key("sagemaker:ResourceTag/Team"), Some("sagemaker:ResourceTag/${TagKey}"));
        assert_eq!(key("aws:RequestTag/"), None);
        assert_eq!(key("aws:SourceArm"), None);
        assert_eq!(key(""), None);
    }

    #[test]
    fn types_are_told() {
        let key = ConditionKey::find("dynamodb:LeadingKeys").unwrap();
        assert!(key.has_many_values() && !key.is_global());
        assert_eq!(key.types().collect::<Vec<_>>(), ["String"]);
        assert!(ConditionKey::find("aws:ResourceAccount").unwrap().is_about_resource());
    }
}
