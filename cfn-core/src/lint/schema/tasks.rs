//! What Fargate asks of tasks, in the form of the table of services.

/// The sizes of memory that go with a size of CPU.
const SIZES: &str = r#"{"if":{"required":["RequiresCompatibilities","Cpu","Memory"],"properties":{
    "Memory":{"type":["string","integer"]},
    "RequiresCompatibilities":{"type":"array","contains":{"type":"string","enum":["FARGATE"]}}}},
    "then":{"allOf":[
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[256,"256"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"enum":[512,"512",1024,"1024",2048,"2048"]},
            "else":{"forms":[["^(0.5|1|2)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[".25 vCPU","0.25 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"enum":[512,"512",1024,"1024",2048,"2048"]},
            "else":{"forms":[["^(0.5|1|2)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[512,"512"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":1024,"maximum":4096,"multipleOf":1024},
            "else":{"forms":[["^(1|2|3|4)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[".5 vCPU","0.5 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":1024,"maximum":4096,"multipleOf":1024},
            "else":{"forms":[["^(1|2|3|4)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[1024,"1024"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":2048,"maximum":8192,"multipleOf":1024},
            "else":{"forms":[["^(2|3|4|5|6|7|8)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["1 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":2048,"maximum":8192,"multipleOf":1024},
            "else":{"forms":[["^(2|3|4|5|6|7|8)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[2048,"2048"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":4096,"maximum":16384,"multipleOf":1024},
            "else":{"forms":[["^(4|5|6|7|8|9|1[0-6])\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["2 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":4096,"maximum":16384,"multipleOf":1024},
            "else":{"forms":[["^(4|5|6|7|8|9|1[0-6])\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[4096,"4096"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":8192,"maximum":30720,"multipleOf":1024},
            "else":{"forms":[["^(8|9|1[0-9]|2[0-9]|30)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["4 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":8192,"maximum":30720,"multipleOf":1024},
            "else":{"forms":[["^(8|9|1[0-9]|2[0-9]|30)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[8192,"8192"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":16384,"maximum":61440,"multipleOf":4096},
            "else":{"forms":[["^(16|20|24|28|32|36|40|44|48|52|56|60)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["8 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":16384,"maximum":61440,"multipleOf":4096},
            "else":{"forms":[["^(16|20|24|28|32|36|40|44|48|52|56|60)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[16384,"16384"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":32768,"maximum":122880,"multipleOf":8192},
            "else":{"forms":[["^(32|40|48|56|64|72|80|88|96|104|112|120)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["16 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"minimum":32768,"maximum":122880,"multipleOf":8192},
            "else":{"forms":[["^(32|40|48|56|64|72|80|88|96|104|112|120)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":[32768,"32768"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"enum":[61440,"61440",122880,"122880",249856,"249856"]},
            "else":{"forms":[["^(60|120|244)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}},
        {"if":{"required":["Cpu"],"properties":{"Cpu":{"enum":["32 vCPU"]}}},
            "then":{"properties":{"Memory":{"if":{"type":["integer","string"],"pattern":"^\\d+$"},"then":{"enum":[61440,"61440",122880,"122880",249856,"249856"]},
            "else":{"forms":[["^(60|120|244)\\s*(?i)GB$","must be one of the sizes that Fargate has with this `Cpu`"]]}}}}}]}}"#;

/// In the order of the types.
///
/// Source: "Amazon ECS task definition parameters for Fargate", "Task size".
pub(crate) const TASKS: &[(&str, &str, &str)] = &[("AWS::ECS::TaskDefinition", "/", SIZES)];

#[cfg(test)]
mod tests {
    use crate::lint::assertions::assert_resource;

    #[test]
    fn memory_goes_with_cpu() {
        let found = |cpu: &str, memory: &str, expected: &[&str]| {
            let task = format!(
                r#"{{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"awsvpc","Cpu":{cpu},"Memory":{memory},"ContainerDefinitions":[{{"Name":"a","Image":"a"}}]}}"#
            );
            assert_resource("AWS::ECS::TaskDefinition", &task, expected);
        };
        found(
            r#""512""#,
            r#""512""#,
            &[
                "range at R/Properties/Memory: `Memory` must be between 1024 and 4096, found 512 (because `Cpu` is `512`)",
            ],
        );
        found(
            "256",
            "3072",
            &[
                "allowed_value at R/Properties/Memory: `Memory` must be `512`, `1024` or `2048`, found `3072` (because `Cpu` is `256`)",
            ],
        );
        found(r#""8192""#, r#""17408""#, &["multiple_of at R/Properties/Memory"]);
        found(r#"".5 vCPU""#, r#""8 GB""#, &["name_form at R/Properties/Memory"]);
        for (cpu, memory) in
            [(r#""512""#, r#""1024""#), ("1024", "2048"), (r#""1 vCPU""#, r#""2 GB""#), (r#""32768""#, "249856")]
        {
            found(cpu, memory, &[]);
        }
    }

    #[test]
    fn the_reason_is_another_property() {
        assert_resource(
            "AWS::ECS::TaskDefinition",
            r#"{"RequiresCompatibilities":["FARGATE"],"NetworkMode":"bridge","Cpu":"512","Memory":"1024","ContainerDefinitions":[{"Name":"a","Image":"a"}]}"#,
            &[
                "allowed_value at R/Properties/NetworkMode: `NetworkMode` must be `awsvpc`, found `bridge` (because `RequiresCompatibilities` contains `FARGATE`)",
            ],
        );
    }
}
