"""Resources that are open to the internet, and secrets in plain text; the oracles see few of these."""
from kinds import kind

KEEP = {"DeletionPolicy": "Delete", "UpdateReplacePolicy": "Delete"}


def added(template, resource_type, properties, **attributes):
    """A resource that the template does not have."""
    resource = {"Type": resource_type, **attributes, "Properties": properties}
    return template.fault(("Resources", "Added"), "set", resource)


def rule(first, last, network, protocol="tcp"):
    source = "CidrIpv6" if ":" in network else "CidrIp"
    return {"IpProtocol": protocol, "FromPort": first, "ToPort": last, source: network}


def opened(template, rules):
    """The rules as a resource of their own and within a security group."""
    for name in template.resources("AWS::EC2::SecurityGroup"):
        for properties in rules:
            group = {"Fn::GetAtt": [name, "GroupId"]}
            yield added(template, "AWS::EC2::SecurityGroupIngress", {"GroupId": group, **properties})
    for properties in rules:
        group = {"GroupDescription": "Lets them in", "SecurityGroupIngress": [properties]}
        yield added(template, "AWS::EC2::SecurityGroup", group)


@kind(8, is_unseen=True)
def administration_port_open(template):
    rules = [
        rule(22, 22, "0.0.0.0/0"),
        rule("3389", "3389", "0.0.0.0/0"),
        rule(20, 25, "::/0"),
        rule(5985, 5986, "0:0:0:0:0:0:0:0/0"),
        rule(2376, 2376, "0.0.0.0/1"),
        rule(0, 1024, "0.0.0.0/0"),
    ]
    yield from opened(template, rules)


@kind(8, is_unseen=True)
def database_port_open(template):
    rules = [
        rule(5432, 5432, "0.0.0.0/0"),
        rule("3306", "3306", "0::/0"),
        rule(6379, 6379, "0.0.0.0/0", 6),
        rule(27000, 27020, "0.0.0.0/0"),
        rule(11211, 11211, "0.0.0.0/0", "udp"),
        rule(1433, 1434, "128.0.0.0/1"),
    ]
    yield from opened(template, rules)


@kind(6, is_unseen=True)
def every_port_open(template):
    rules = [
        rule(0, 65535, "0.0.0.0/0"),
        rule(1, 65535, "::/0", "udp"),
        {"IpProtocol": "-1", "CidrIp": "0.0.0.0/0"},
        {"IpProtocol": -1, "CidrIpv6": "::/0"},
    ]
    yield from opened(template, rules)


@kind(6, is_unseen=True)
def network_acl_open(template):
    for name in template.resources("AWS::EC2::VPC"):
        for first, last in ((22, 22), (3389, 3389), ("3306", "3306"), (0, 1023), (5432, 5433)):
            acl = {"NetworkAclId": "acl-0123456789abcdef0", "RuleNumber": 100, "RuleAction": "allow", "Protocol": 6}
            entry = {**acl, "CidrBlock": "0.0.0.0/0", "PortRange": {"From": first, "To": last}}
            yield added(template, "AWS::EC2::NetworkAclEntry", entry)


@kind(8, is_unseen=True)
def bucket_public(template):
    for acl in ("PublicRead", "PublicReadWrite", "AuthenticatedRead"):
        owner = {"Rules": [{"ObjectOwnership": "BucketOwnerPreferred"}]}
        yield added(template, "AWS::S3::Bucket", {"AccessControl": acl, "OwnershipControls": owner}, **KEEP)
    flags = ("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets")
    for flag in flags:
        block = {**dict.fromkeys(flags, True), flag: False}
        yield added(template, "AWS::S3::Bucket", {"PublicAccessBlockConfiguration": block}, **KEEP)
        for name in template.resources("AWS::S3::Bucket"):
            path = ("Resources", name, "Properties", "PublicAccessBlockConfiguration", flag)
            yield template.fault(path, "set", "false")


@kind(8, is_unseen=True)
def database_public(template):
    for name in template.resources("AWS::RDS::DBInstance"):
        path = ("Resources", name, "Properties", "PubliclyAccessible")
        yield template.fault(path, "set", True)
        yield template.fault(path, "set", "true")
    instance = {"ReplicationInstanceClass": "dms.t3.micro"}
    yield added(template, "AWS::DMS::ReplicationInstance", instance)
    yield added(template, "AWS::DMS::ReplicationInstance", {**instance, "PubliclyAccessible": True})
    workgroup = {"WorkgroupName": "orders", "PubliclyAccessible": True}
    yield added(template, "AWS::RedshiftServerless::Workgroup", workgroup)
    cluster = {"ClusterType": "single-node", "DBName": "orders", "NodeType": "ra3.large", "MasterUsername": "owner"}
    cluster |= {"ManageMasterPassword": True, "PubliclyAccessible": True}
    yield added(template, "AWS::Redshift::Cluster", cluster, **KEEP)


@kind(6, is_unseen=True)
def cluster_public(template):
    network = {"SubnetIds": ["subnet-12345678", "subnet-87654321"]}
    networks = [
        network,
        {**network, "EndpointPublicAccess": True},
        {**network, "EndpointPrivateAccess": True},
        {**network, "EndpointPublicAccess": True, "PublicAccessCidrs": ["203.0.113.0/24", "0.0.0.0/0"]},
    ]
    role = "arn:aws:iam::111122223333:role/cluster"
    for network in networks:
        yield added(template, "AWS::EKS::Cluster", {"RoleArn": role, "ResourcesVpcConfig": network})
    nodes = {"ClusterName": "orders", "NodeRole": role, "Subnets": ["subnet-12345678"]}
    yield added(template, "AWS::EKS::Nodegroup", {**nodes, "RemoteAccess": {"Ec2SshKey": "admins"}})


@kind(6, is_unseen=True)
def search_public(template):
    yield added(template, "AWS::OpenSearchService::Domain", {"EngineVersion": "OpenSearch_2.19"}, **KEEP)
    yield added(template, "AWS::Elasticsearch::Domain", {"ElasticsearchVersion": "7.10"}, **KEEP)
    policy = '[{"Rules":[{"ResourceType":"collection","Resource":["collection/a"]}],"AllowFromPublic":true}]'
    properties = {"Name": "orders", "Type": "network", "Policy": policy}
    yield added(template, "AWS::OpenSearchServerless::SecurityPolicy", properties)


@kind(6, is_unseen=True)
def shared_with_all(template):
    yield added(template, "AWS::Cognito::IdentityPool", {"AllowUnauthenticatedIdentities": True}, **KEEP)
    yield added(template, "AWS::Cognito::IdentityPool", {"AllowUnauthenticatedIdentities": "true"}, **KEEP)
    permissions = {"LaunchPermissionConfiguration": {"UserGroups": ["all"]}}
    distribution = {"Region": "us-east-1", "AmiDistributionConfiguration": permissions}
    properties = {"Name": "base", "Distributions": [distribution]}
    yield added(template, "AWS::ImageBuilder::DistributionConfiguration", properties)
    service = {"ServiceId": "vpce-svc-0123456789abcdef0", "AllowedPrincipals": ["*"]}
    yield added(template, "AWS::EC2::VPCEndpointServicePermissions", service)


@kind(6, is_warning=True, is_unseen=True)
def without_authentication(template):
    for name in template.resources("AWS::Lambda::Function"):
        function = {"Fn::GetAtt": [name, "Arn"]}
        yield added(template, "AWS::Lambda::Url", {"TargetFunctionArn": function, "AuthType": "NONE"})
    for name in template.resources("AWS::ApiGateway::RestApi"):
        for method in ("POST", "PUT", "DELETE", "ANY"):
            integration = {"Type": "HTTP_PROXY", "IntegrationHttpMethod": "POST", "Uri": "https://example.com/orders"}
            properties = {"RestApiId": {"Ref": name}, "ResourceId": {"Fn::GetAtt": [name, "RootResourceId"]}}
            properties |= {"HttpMethod": method, "AuthorizationType": "NONE", "Integration": integration}
            yield added(template, "AWS::ApiGateway::Method", properties)


@kind(6, is_warning=True)
def endpoint_outside_vpc(template):
    notebook = {"InstanceType": "ml.t3.medium", "RoleArn": "arn:aws:iam::111122223333:role/notebooks"}
    yield added(template, "AWS::SageMaker::NotebookInstance", notebook)
    yield added(template, "AWS::SageMaker::NotebookInstance", {**notebook, "DirectInternetAccess": "Enabled"})
    yield added(template, "AWS::Transfer::Server", {"EndpointType": "PUBLIC"})
    yield added(template, "AWS::Transfer::Server", {"Protocols": ["SFTP"]})


@kind(8, is_unseen=True)
def password_in_plain_text(template):
    for name in template.resources("AWS::RDS::DBInstance"):
        path = ("Resources", name, "Properties")
        if "MasterUserPassword" in template.section("Resources")[name].get("Properties", {}):
            yield template.fault((*path, "MasterUserPassword"), "set", "hunter2hunter2")
    yield added(template, "AWS::IAM::User", {"LoginProfile": {"Password": "hunter2hunter2"}})
    yield added(template, "AWS::IAM::User", {"LoginProfile": {"Password": {"Fn::Sub": "hunter2hunter2"}}})
    yield added(template, "AWS::IAM::User", {"LoginProfile": {"Password": {"Fn::Join": ["", ["hunter2", "hunter2"]]}}})
    yield added(template, "AWS::SecretsManager::Secret", {"SecretString": "hunter2hunter2"}, **KEEP)
    yield added(template, "AWS::SecretsManager::Secret", {"SecretString": '{"password":"hunter2hunter2"}'}, **KEEP)
    credential = {"AuthType": "PERSONAL_ACCESS_TOKEN", "ServerType": "GITHUB", "Token": "c0ffee1234567890"}
    yield added(template, "AWS::CodeBuild::SourceCredential", credential)
    identity = {"ProviderName": "Google", "ProviderType": "Google", "UserPoolId": "us-east-1_aBcDeFgHi"}
    identity["ProviderDetails"] = {"client_id": "orders", "client_secret": "c0ffee1234567890", "authorize_scopes": "email"}
    yield added(template, "AWS::Cognito::UserPoolIdentityProvider", identity)


@kind(8, is_unseen=True)
def secret_in_variable(template):
    for name in template.resources("AWS::Lambda::Function"):
        for variable in ("DB_PASSWORD", "apiToken", "CLIENT_SECRET", "STRIPE_API_KEY"):
            path = ("Resources", name, "Properties", "Environment", "Variables", variable)
            yield template.fault(path, "set", "s3cr3t-c0ffee")
            path = ("Resources", name, "Properties", "Environment")
            yield template.fault(path, "set", {"Variables": {variable: "s3cr3t-c0ffee"}})
    parameter = {"Type": "String", "Name": "/orders/db/password", "Value": "hunter2"}
    yield added(template, "AWS::SSM::Parameter", parameter)
    container = {"Name": "web", "Image": "web", "Memory": 128, "Environment": [{"Name": "DB_PASSWORD", "Value": "hunter2"}]}
    yield added(template, "AWS::ECS::TaskDefinition", {"ContainerDefinitions": [container]})


@kind(8, is_unseen=True)
def secret_in_program(template):
    for name in template.resources("AWS::Lambda::Function"):
        code = template.section("Resources")[name].get("Properties", {}).get("Code", {})
        if isinstance(code, dict) and isinstance(code.get("ZipFile"), str):
            path = ("Resources", name, "Properties", "Code", "ZipFile")
            yield template.fault(path, "set", code["ZipFile"] + "\npassword = 'hunter2'\n")
            yield template.fault(path, "set", code["ZipFile"] + '\napi_key = "c0ffee1234"\n')
    for name in template.resources("AWS::EC2::Instance"):
        path = ("Resources", name, "Properties", "UserData")
        for line in ("export DB_PASSWORD=hunter2", "mysql --password=hunter2 -u root", "DB_PASSWORD='hunter2'"):
            yield template.fault(path, "set", {"Fn::Base64": f"#!/bin/bash\n{line}\n"})
            yield template.fault(path, "set", {"Fn::Base64": {"Fn::Join": ["\n", ["#!/bin/bash", line]]}})


@kind(8, is_unseen=True)
def credential_by_form(template):
    key = "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA0Z3VS5JJcds3xfnygWyF8PbnGy\n-----END RSA PRIVATE KEY-----\n"
    values = ["AKIAIOSFODNN7EXAMPLE", "ASIAIOSFODNN7C0FFEE4", key, "postgres://app:hunter2@db.example.com/app"]
    for value in values:
        yield template.fault(("Outputs", "Added"), "set", {"Value": value})
        yield template.fault(("Mappings", "Added"), "set", {"dev": {"key": value}})
        for name in template.resources():
            yield template.fault(("Resources", name, "Metadata"), "set", {"Key": value})


def secret(template, **attributes):
    for name in ("DbPassword", "ApiToken", "ClientSecret"):
        yield template.fault(("Parameters", name), "set", {"Type": "String", **attributes})


@kind(6, is_unseen=True)
def secret_parameter_shown(template):
    yield from secret(template)
    yield from secret(template, NoEcho=False)
    yield from secret(template, MinLength=8)


@kind(6, is_unseen=True)
def secret_parameter_with_default(template):
    yield from secret(template, NoEcho=True, Default="hunter2hunter2")
    yield from secret(template, NoEcho="true", Default="c0ffee1234567890")


@kind(6)
def secret_in_output(template):
    yield template.fault(("Outputs", "Added"), "set", {"Value": "{{resolve:secretsmanager:orders:SecretString:password}}"})
    yield template.fault(("Outputs", "Added"), "set", {"Value": {"Fn::Sub": "{{resolve:secretsmanager:${AWS::StackName}}}"}})
    for name, parameter in template.section("Parameters").items():
        if str(parameter.get("NoEcho")).lower() == "true":
            yield template.fault(("Outputs", "Added"), "set", {"Value": {"Ref": name}})
            yield template.fault(("Outputs", "Added"), "set", {"Value": {"Fn::Sub": f"app:${{{name}}}@db"}})
