//! Templates whose entries have the form of their sections, and whose functions have arguments of the right kinds: all that
//! CloudFormation could take, however odd its names and values.

use cfn_core::model::{Declaration, Intrinsic, Member, Node, Section, Template, Value};

use super::{Random, anonymous, key};

/// Names of entries: some are words of Rust, some begin with a digit or a small letter.
const NAMES: &[&str] = &[
    "Queue", "String", "Option", "Self", "type", "1st", "lower", "A", "AWS", "Vec", "cfn", "42", "None", "NO", "VPC",
    "Sub",
];

/// Types of resources, with schemas, of custom resources, of modules, and of nobody.
const TYPES: &[&str] = &[
    "AWS::SNS::Topic",
    "AWS::S3::Bucket",
    "AWS::IAM::Role",
    "Custom::Thing",
    "My::Own::Thing::MODULE",
    "AWS::No::Such",
];

const PSEUDO: &[&str] = &["AWS::Region", "AWS::NoValue", "AWS::StackName", "AWS::URLSuffix"];

/// What the entries of a template can refer to.
#[derive(Default)]
struct Known {
    parameters: Vec<String>,
    mappings: Vec<String>,
    conditions: Vec<String>,
    resources: Vec<String>,
}

impl Random {
    /// A template of which every part has the form that its section requires.
    pub fn stack(&mut self) -> Template {
        let mut known = Known::default();
        for names in [&mut known.parameters, &mut known.mappings, &mut known.conditions, &mut known.resources] {
            for _ in 0..1 + self.below(4) {
                let name = self.name();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        // What `Ref` names is one of both.
        known.resources.retain(|name| !known.parameters.contains(name));
        let mut template = Template::default();
        for name in ["Description", "Metadata", "Transform"] {
            if self.once_in(2) {
                let value = match name {
                    "Metadata" => anonymous(Value::Object(self.data_members(3))),
                    "Transform" => text("AWS::LanguageExtensions"),
                    _ => text(&self.text()),
                };
                template.members.push(Member { key: key(name.to_owned()), value });
            }
        }
        for section in Section::ALL {
            let names = match section {
                Section::Parameters => known.parameters.clone(),
                Section::Mappings => known.mappings.clone(),
                Section::Conditions => known.conditions.clone(),
                Section::Resources => known.resources.clone(),
                Section::Rules | Section::Outputs => vec![self.name()],
            };
            for name in names {
                let body = self.body(section, &known);
                template.declarations.push(Declaration { section, name: key(name), body, allowances: Vec::new() });
            }
        }
        template
    }

    fn name(&mut self) -> String {
        let name = self.pick(NAMES);
        if self.once_in(2) { name.to_owned() } else { format!("{name}{}", self.below(100)) }
    }

    fn body(&mut self, section: Section, known: &Known) -> Node {
        match section {
            Section::Parameters => {
                object([("Type", text("String")), ("Default", text(&self.text())), ("Description", text(&self.text()))])
            }
            Section::Mappings => {
                let mut rows = self.data_members(1);
                for row in &mut rows {
                    row.value = anonymous(Value::Object(self.data_members(2)));
                }
                anonymous(Value::Object(rows))
            }
            Section::Conditions => self.condition(3, known),
            Section::Rules => {
                let assertion = object([("Assert", self.comparison(known)), ("AssertDescription", text(&self.text()))]);
                let assertions = anonymous(Value::List(vec![assertion]));
                object([("RuleCondition", self.comparison(known)), ("Assertions", assertions)])
            }
            Section::Resources => self.resource(known),
            Section::Outputs => object([("Value", self.value(3, known)), ("Description", text(&self.text()))]),
        }
    }

    fn resource(&mut self, known: &Known) -> Node {
        let mut members = vec![Member { key: key("Type".to_owned()), value: text(self.pick(TYPES)) }];
        let properties =
            self.members(3).into_iter().map(|Member { key, .. }| Member { key, value: self.value(3, known) });
        let properties: Vec<Member> = properties.collect();
        members.push(Member { key: key("Properties".to_owned()), value: anonymous(Value::Object(properties)) });
        if self.once_in(3) {
            let condition = known.conditions[self.below(known.conditions.len())].clone();
            members.push(Member { key: key("Condition".to_owned()), value: text(&condition) });
        }
        if self.once_in(3) {
            let metadata = anonymous(Value::Object(self.data_members(3)));
            members.push(Member { key: key("Metadata".to_owned()), value: metadata });
        }
        if self.once_in(3) {
            members.push(Member { key: key("DeletionPolicy".to_owned()), value: text("Retain") });
        }
        anonymous(Value::Object(members))
    }

    fn condition(&mut self, depth: usize, known: &Known) -> Node {
        let operands = |random: &mut Self, number: usize| -> Node {
            anonymous(Value::List((0..number).map(|_| random.condition(depth - 1, known)).collect()))
        };
        match self.below(if depth == 0 { 2 } else { 5 }) {
            0 => self.comparison(known),
            1 => function(Intrinsic::Condition, text(&known.conditions[self.below(known.conditions.len())])),
            2 => function(Intrinsic::Not, operands(self, 1)),
            other => {
                let number = 2 + self.below(3);
                let which = if other == 3 { Intrinsic::And } else { Intrinsic::Or };
                function(which, operands(self, number))
            }
        }
    }

    fn comparison(&mut self, known: &Known) -> Node {
        let parameter = text(&known.parameters[self.below(known.parameters.len())]);
        let sides = vec![function(Intrinsic::Ref, parameter), text(&self.text())];
        function(Intrinsic::Equals, anonymous(Value::List(sides)))
    }

    /// Members whose values have no functions.
    fn data_members(&mut self, depth: usize) -> Vec<Member> {
        let mut members = self.members(1);
        for member in &mut members {
            member.value = self.data(depth - 1);
        }
        members
    }

    fn data(&mut self, depth: usize) -> Node {
        match self.below(if depth == 0 { 1 } else { 3 }) {
            0 => match self.node(0) {
                // Its amount is beyond the integers that the source of a program can have.
                Node { value: Value::Integer(i128::MIN), .. } => anonymous(Value::Integer(i128::MAX)),
                node => node,
            },
            1 => anonymous(Value::List((0..self.below(4)).map(|_| self.data(depth - 1)).collect())),
            _ => anonymous(Value::Object(self.data_members(depth))),
        }
    }

    /// A value with functions of the right arguments.
    fn value(&mut self, depth: usize, known: &Known) -> Node {
        if depth == 0 {
            return self.data(0);
        }
        match self.below(6) {
            0 => self.data(1),
            1 => anonymous(Value::List((0..self.below(4)).map(|_| self.value(depth - 1, known)).collect())),
            2 => {
                let mut members = self.members(1);
                for member in &mut members {
                    member.value = self.value(depth - 1, known);
                }
                anonymous(Value::Object(members))
            }
            _ => self.call(depth, known),
        }
    }

    fn call(&mut self, depth: usize, known: &Known) -> Node {
        let one = |random: &mut Self| random.value(depth - 1, known);
        let list = |elements: Vec<Node>| anonymous(Value::List(elements));
        let resource = match known.resources.as_slice() {
            [] => "Generated".to_owned(),
            all => all[self.below(all.len())].clone(),
        };
        let parameter = known.parameters[self.below(known.parameters.len())].clone();
        match self.below(14) {
            0 => function(Intrinsic::Ref, text(&resource)),
            1 => function(Intrinsic::Ref, text(&parameter)),
            2 => function(Intrinsic::Ref, text(self.pick(PSEUDO))),
            3 => function(
                Intrinsic::GetAtt,
                list(vec![text(&resource), text(self.pick(&["Arn", "A.B", "Outputs.x-1"]))]),
            ),
            4 => {
                let own = self.pick(&["a-b ${AWS::Region}", "${!Literal} \"#\"\n", "it's \\ ${Other}"]);
                function(Intrinsic::Sub, text(&format!("${{{resource}.Arn}}{own}${{{parameter}}}")))
            }
            5 => {
                let variables = object([("Own", one(self)), ("other", one(self))]);
                function(Intrinsic::Sub, list(vec![text(&format!("${{Own}}/${{{parameter}}}")), variables]))
            }
            6 => function(Intrinsic::Join, list(vec![text(&self.text()), one(self)])),
            7 => function(Intrinsic::Select, list(vec![one(self), one(self)])),
            8 => function(Intrinsic::Split, list(vec![text(&self.text()), one(self)])),
            9 => function(Intrinsic::Base64, one(self)),
            10 => function(Intrinsic::GetAZs, text("")),
            11 => function(Intrinsic::ImportValue, one(self)),
            12 => {
                let mapping = known.mappings[self.below(known.mappings.len())].clone();
                function(Intrinsic::FindInMap, list(vec![text(&mapping), one(self), one(self)]))
            }
            _ => {
                let condition = known.conditions[self.below(known.conditions.len())].clone();
                function(Intrinsic::If, list(vec![text(&condition), one(self), one(self)]))
            }
        }
    }
}

fn text(text: &str) -> Node {
    anonymous(Value::String(text.to_owned()))
}

fn function(function: Intrinsic, argument: Node) -> Node {
    anonymous(Value::Function(function, Box::new(argument)))
}

fn object<const N: usize>(members: [(&str, Node); N]) -> Node {
    let members = members.into_iter().map(|(name, value)| Member { key: key(name.to_owned()), value });
    anonymous(Value::Object(members.collect()))
}
