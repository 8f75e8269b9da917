//! Every resource type as a path. Written by `cfn-core/data/refresh` from `resources.tsv`.

#![allow(non_snake_case, non_camel_case_types, clippy::upper_case_acronyms)]

/// Resource types `AMZN::..`.
pub mod AMZN {
    /// Resource types `AMZN::SDC::..`.
    pub mod SDC {
        /// Returns `Id`.
        ///
        /// [AMZN::SDC::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sdc-deployment.html)
        pub struct Deployment;
    }
}

/// Resource types `AWS::..`.
pub mod AWS {
    /// Resource types `AWS::ACMPCA::..`.
    pub mod ACMPCA {
        /// Returns `Arn`, `Certificate`.
        ///
        /// [AWS::ACMPCA::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificate.html)
        pub struct Certificate;

        /// Returns `Arn`, `CertificateSigningRequest`.
        ///
        /// [AWS::ACMPCA::CertificateAuthority](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthority.html)
        pub struct CertificateAuthority;

        /// Returns `CompleteCertificateChain`.
        ///
        /// [AWS::ACMPCA::CertificateAuthorityActivation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-certificateauthorityactivation.html)
        pub struct CertificateAuthorityActivation;

        /// Returns no attributes.
        ///
        /// [AWS::ACMPCA::Permission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-acmpca-permission.html)
        pub struct Permission;
    }

    /// Resource types `AWS::AIOps::..`.
    pub mod AIOps {
        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `LastModifiedAt`, `LastModifiedBy`.
        ///
        /// [AWS::AIOps::InvestigationGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aiops-investigationgroup.html)
        pub struct InvestigationGroup;
    }

    /// Resource types `AWS::APS::..`.
    pub mod APS {
        /// Returns `Arn`.
        ///
        /// [AWS::APS::AnomalyDetector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aps-anomalydetector.html)
        pub struct AnomalyDetector;

        /// Returns no attributes.
        ///
        /// [AWS::APS::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aps-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`.
        ///
        /// [AWS::APS::RuleGroupsNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aps-rulegroupsnamespace.html)
        pub struct RuleGroupsNamespace;

        /// Returns `Arn`, `RoleArn`, `ScraperId`.
        ///
        /// [AWS::APS::Scraper](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aps-scraper.html)
        pub struct Scraper;

        /// Returns `Arn`, `PrometheusEndpoint`, `WorkspaceId`.
        ///
        /// [AWS::APS::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-aps-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::ARCRegionSwitch::..`.
    pub mod ARCRegionSwitch {
        /// Returns `Arn`, `HealthChecksForPlan`, `Owner`, `PlanHealthChecks`, `Route53HealthChecks`, `Version`.
        ///
        /// [AWS::ARCRegionSwitch::Plan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-arcregionswitch-plan.html)
        pub struct Plan;
    }

    /// Resource types `AWS::ARCZonalShift::..`.
    pub mod ARCZonalShift {
        /// Returns `AccountId`, `Region`.
        ///
        /// [AWS::ARCZonalShift::AutoshiftObserverNotificationStatus](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-arczonalshift-autoshiftobservernotificationstatus.html)
        pub struct AutoshiftObserverNotificationStatus;

        /// Returns no attributes.
        ///
        /// [AWS::ARCZonalShift::ZonalAutoshiftConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-arczonalshift-zonalautoshiftconfiguration.html)
        pub struct ZonalAutoshiftConfiguration;
    }

    /// Resource types `AWS::AWSExternalAnthropic::..`.
    pub mod AWSExternalAnthropic {
        /// Returns `Arn`, `CreatedAt`, `Id`.
        ///
        /// [AWS::AWSExternalAnthropic::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-awsexternalanthropic-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::AccessAnalyzer::..`.
    pub mod AccessAnalyzer {
        /// Returns `Arn`.
        ///
        /// [AWS::AccessAnalyzer::Analyzer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-accessanalyzer-analyzer.html)
        pub struct Analyzer;

        /// Returns `Arn`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::AccessAnalyzer::ArchiveRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-accessanalyzer-archiverule.html)
        pub struct ArchiveRule;
    }

    /// Resource types `AWS::AccountAccess::..`.
    pub mod AccountAccess {
        /// Returns `ApplicationArn`, `CreatedAt`, `IdentitySource.IdentityCenter.ApplicationArn`, `Status`,
        /// `TenantId`, `UpdatedAt`.
        ///
        /// [AWS::AccountAccess::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-accountaccess-application.html)
        pub struct Application;

        /// Returns `CreatedAt`, `Entitlement.PrincipalRole.Account`, `EntitlementId`.
        ///
        /// [AWS::AccountAccess::Entitlement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-accountaccess-entitlement.html)
        pub struct Entitlement;
    }

    /// Resource types `AWS::AgentRegistry::..`.
    pub mod AgentRegistry {
        /// Returns `AutoDetectionStatus`, `CreatedAt`, `RegistryArn`, `RegistryId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::AgentRegistry::Registry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-agentregistry-registry.html)
        pub struct Registry;

        /// Returns `CreatedAt`, `CreatedBy`, `RecordArn`, `RecordId`, `RegistryArn`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::AgentRegistry::RegistryRecord](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-agentregistry-registryrecord.html)
        pub struct RegistryRecord;
    }

    /// Resource types `AWS::AmazonMQ::..`.
    pub mod AmazonMQ {
        /// Returns `AmqpEndpoints`, `Arn`, `ConfigurationId`, `ConfigurationRevision`, `ConsoleURLs`,
        /// `EngineVersionCurrent`, `Id`, `IpAddresses`, `MqttEndpoints`, `OpenWireEndpoints`, `StompEndpoints`,
        /// `WssEndpoints`.
        ///
        /// [AWS::AmazonMQ::Broker](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-broker.html)
        pub struct Broker;

        /// Returns `Arn`, `Id`, `Revision`.
        ///
        /// [AWS::AmazonMQ::Configuration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-configuration.html)
        pub struct Configuration;

        /// Returns `Id`.
        ///
        /// [AWS::AmazonMQ::ConfigurationAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amazonmq-configurationassociation.html)
        pub struct ConfigurationAssociation;
    }

    /// Resource types `AWS::Amplify::..`.
    pub mod Amplify {
        /// Returns `AppId`, `AppName`, `Arn`, `DefaultDomain`.
        ///
        /// [AWS::Amplify::App](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplify-app.html)
        pub struct App;

        /// Returns `AppId`, `Arn`, `Backend.StackArn`, `BasicAuthConfig.EnableBasicAuth`,
        /// `BasicAuthConfig.Password`, `BasicAuthConfig.Username`, `BranchName`, `BuildSpec`, `ComputeRoleArn`,
        /// `Description`, `EnableAutoBuild`, `EnablePerformanceMode`, `EnablePullRequestPreview`,
        /// `EnableSkewProtection`, `EnvironmentVariables`, `Framework`, `PullRequestEnvironmentName`, `Stage`,
        /// `Tags`.
        ///
        /// [AWS::Amplify::Branch](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplify-branch.html)
        pub struct Branch;

        /// Returns `AppId`, `Arn`, `AutoSubDomainCreationPatterns`, `AutoSubDomainIAMRole`,
        /// `Certificate.CertificateArn`, `Certificate.CertificateType`,
        /// `Certificate.CertificateVerificationDNSRecord`, `CertificateRecord`,
        /// `CertificateSettings.CertificateType`, `CertificateSettings.CustomCertificateArn`, `DomainName`,
        /// `DomainStatus`, `EnableAutoSubDomain`, `StatusReason`, `SubDomainSettings`, `UpdateStatus`.
        ///
        /// [AWS::Amplify::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplify-domain.html)
        pub struct Domain;

        /// Returns `Arn`, `WebhookId`, `WebhookUrl`.
        ///
        /// [AWS::Amplify::Webhook](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplify-webhook.html)
        pub struct Webhook;
    }

    /// Resource types `AWS::AmplifyUIBuilder::..`.
    pub mod AmplifyUIBuilder {
        /// Returns `CreatedAt`, `Id`, `ModifiedAt`.
        ///
        /// [AWS::AmplifyUIBuilder::Component](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplifyuibuilder-component.html)
        pub struct Component;

        /// Returns `Id`.
        ///
        /// [AWS::AmplifyUIBuilder::Form](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplifyuibuilder-form.html)
        pub struct Form;

        /// Returns `CreatedAt`, `Id`, `ModifiedAt`.
        ///
        /// [AWS::AmplifyUIBuilder::Theme](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-amplifyuibuilder-theme.html)
        pub struct Theme;
    }

    /// Resource types `AWS::ApiGateway::..`.
    pub mod ApiGateway {
        /// Returns `Id`.
        ///
        /// [AWS::ApiGateway::Account](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-account.html)
        pub struct Account;

        /// Returns `APIKeyId`.
        ///
        /// [AWS::ApiGateway::ApiKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-apikey.html)
        pub struct ApiKey;

        /// Returns `AuthorizerId`.
        ///
        /// [AWS::ApiGateway::Authorizer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-authorizer.html)
        pub struct Authorizer;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGateway::BasePathMapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-basepathmapping.html)
        pub struct BasePathMapping;

        /// Returns `BasePathMappingArn`.
        ///
        /// [AWS::ApiGateway::BasePathMappingV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-basepathmappingv2.html)
        pub struct BasePathMappingV2;

        /// Returns `ClientCertificateId`.
        ///
        /// [AWS::ApiGateway::ClientCertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-clientcertificate.html)
        pub struct ClientCertificate;

        /// Returns `DeploymentId`.
        ///
        /// [AWS::ApiGateway::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-deployment.html)
        pub struct Deployment;

        /// Returns `DocumentationPartId`.
        ///
        /// [AWS::ApiGateway::DocumentationPart](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-documentationpart.html)
        pub struct DocumentationPart;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGateway::DocumentationVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-documentationversion.html)
        pub struct DocumentationVersion;

        /// Returns `DistributionDomainName`, `DistributionHostedZoneId`, `DomainNameArn`, `RegionalDomainName`,
        /// `RegionalHostedZoneId`.
        ///
        /// [AWS::ApiGateway::DomainName](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-domainname.html)
        pub struct DomainName;

        /// Returns `DomainNameAccessAssociationArn`.
        ///
        /// [AWS::ApiGateway::DomainNameAccessAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-domainnameaccessassociation.html)
        pub struct DomainNameAccessAssociation;

        /// Returns `DomainNameArn`, `DomainNameId`.
        ///
        /// [AWS::ApiGateway::DomainNameV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-domainnamev2.html)
        pub struct DomainNameV2;

        /// Returns `Id`.
        ///
        /// [AWS::ApiGateway::GatewayResponse](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-gatewayresponse.html)
        pub struct GatewayResponse;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGateway::Method](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-method.html)
        pub struct Method;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGateway::Model](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-model.html)
        pub struct Model;

        /// Returns `RequestValidatorId`.
        ///
        /// [AWS::ApiGateway::RequestValidator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-requestvalidator.html)
        pub struct RequestValidator;

        /// Returns `ResourceId`.
        ///
        /// [AWS::ApiGateway::Resource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-resource.html)
        pub struct Resource;

        /// Returns `RestApiId`, `RootResourceId`.
        ///
        /// [AWS::ApiGateway::RestApi](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-restapi.html)
        pub struct RestApi;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGateway::Stage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-stage.html)
        pub struct Stage;

        /// Returns `Id`.
        ///
        /// [AWS::ApiGateway::UsagePlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplan.html)
        pub struct UsagePlan;

        /// Returns `Id`.
        ///
        /// [AWS::ApiGateway::UsagePlanKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-usageplankey.html)
        pub struct UsagePlanKey;

        /// Returns `VpcLinkId`.
        ///
        /// [AWS::ApiGateway::VpcLink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigateway-vpclink.html)
        pub struct VpcLink;
    }

    /// Resource types `AWS::ApiGatewayV2::..`.
    pub mod ApiGatewayV2 {
        /// Returns `ApiEndpoint`, `ApiId`, `ExecuteApiArn`.
        ///
        /// [AWS::ApiGatewayV2::Api](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-api.html)
        pub struct Api;

        /// Returns `Id`.
        ///
        /// [AWS::ApiGatewayV2::ApiGatewayManagedOverrides](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-apigatewaymanagedoverrides.html)
        pub struct ApiGatewayManagedOverrides;

        /// Returns `ApiMappingId`.
        ///
        /// [AWS::ApiGatewayV2::ApiMapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-apimapping.html)
        pub struct ApiMapping;

        /// Returns `AuthorizerId`.
        ///
        /// [AWS::ApiGatewayV2::Authorizer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html)
        pub struct Authorizer;

        /// Returns `DeploymentId`.
        ///
        /// [AWS::ApiGatewayV2::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-deployment.html)
        pub struct Deployment;

        /// Returns `DomainNameArn`, `RegionalDomainName`, `RegionalHostedZoneId`.
        ///
        /// [AWS::ApiGatewayV2::DomainName](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-domainname.html)
        pub struct DomainName;

        /// Returns `IntegrationId`.
        ///
        /// [AWS::ApiGatewayV2::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integration.html)
        pub struct Integration;

        /// Returns `IntegrationResponseId`.
        ///
        /// [AWS::ApiGatewayV2::IntegrationResponse](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-integrationresponse.html)
        pub struct IntegrationResponse;

        /// Returns `ModelId`.
        ///
        /// [AWS::ApiGatewayV2::Model](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-model.html)
        pub struct Model;

        /// Returns `LastModified`, `PortalProductArn`, `PortalProductId`.
        ///
        /// [AWS::ApiGatewayV2::PortalProduct](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-portalproduct.html)
        pub struct PortalProduct;

        /// Returns `RouteId`.
        ///
        /// [AWS::ApiGatewayV2::Route](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-route.html)
        pub struct Route;

        /// Returns `RouteResponseId`.
        ///
        /// [AWS::ApiGatewayV2::RouteResponse](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-routeresponse.html)
        pub struct RouteResponse;

        /// Returns `RoutingRuleArn`, `RoutingRuleId`.
        ///
        /// [AWS::ApiGatewayV2::RoutingRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-routingrule.html)
        pub struct RoutingRule;

        /// Returns no attributes.
        ///
        /// [AWS::ApiGatewayV2::Stage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-stage.html)
        pub struct Stage;

        /// Returns `VpcLinkId`.
        ///
        /// [AWS::ApiGatewayV2::VpcLink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-vpclink.html)
        pub struct VpcLink;
    }

    /// Resource types `AWS::AppConfig::..`.
    pub mod AppConfig {
        /// Returns `ApplicationId`.
        ///
        /// [AWS::AppConfig::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-application.html)
        pub struct Application;

        /// Returns `ConfigurationProfileId`, `KmsKeyArn`.
        ///
        /// [AWS::AppConfig::ConfigurationProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-configurationprofile.html)
        pub struct ConfigurationProfile;

        /// Returns `DeploymentNumber`, `State`.
        ///
        /// [AWS::AppConfig::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-deployment.html)
        pub struct Deployment;

        /// Returns `Id`.
        ///
        /// [AWS::AppConfig::DeploymentStrategy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-deploymentstrategy.html)
        pub struct DeploymentStrategy;

        /// Returns `EnvironmentId`.
        ///
        /// [AWS::AppConfig::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-environment.html)
        pub struct Environment;

        /// Returns `ApplicationId`, `Control.Key`, `CreatedAt`, `Id`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::AppConfig::ExperimentDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-experimentdefinition.html)
        pub struct ExperimentDefinition;

        /// Returns `ApplicationId`, `ExperimentDefinitionId`, `Run`, `StartedAt`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::AppConfig::ExperimentRun](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-experimentrun.html)
        pub struct ExperimentRun;

        /// Returns `Arn`, `Id`, `VersionNumber`.
        ///
        /// [AWS::AppConfig::Extension](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-extension.html)
        pub struct Extension;

        /// Returns `Arn`, `ExtensionArn`, `Id`, `ResourceArn`.
        ///
        /// [AWS::AppConfig::ExtensionAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-extensionassociation.html)
        pub struct ExtensionAssociation;

        /// Returns `VersionNumber`.
        ///
        /// [AWS::AppConfig::HostedConfigurationVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appconfig-hostedconfigurationversion.html)
        pub struct HostedConfigurationVersion;
    }

    /// Resource types `AWS::AppFabric::..`.
    pub mod AppFabric {
        /// Returns `AppAuthorizationArn`, `AppAuthorizationIdentifier`, `AppBundleArn`, `CreatedAt`, `Persona`,
        /// `Status`, `UpdatedAt`.
        ///
        /// [AWS::AppFabric::AppAuthorization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appfabric-appauthorization.html)
        pub struct AppAuthorization;

        /// Returns `Arn`, `CreatedAt`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::AppFabric::IngestionDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appfabric-ingestiondestination.html)
        pub struct IngestionDestination;
    }

    /// Resource types `AWS::AppFlow::..`.
    pub mod AppFlow {
        /// Returns `ConnectorArn`.
        ///
        /// [AWS::AppFlow::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appflow-connector.html)
        pub struct Connector;

        /// Returns `ConnectorProfileArn`, `CredentialsArn`.
        ///
        /// [AWS::AppFlow::ConnectorProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appflow-connectorprofile.html)
        pub struct ConnectorProfile;

        /// Returns `FlowArn`.
        ///
        /// [AWS::AppFlow::Flow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appflow-flow.html)
        pub struct Flow;
    }

    /// Resource types `AWS::AppIntegrations::..`.
    pub mod AppIntegrations {
        /// Returns `ApplicationArn`, `Id`.
        ///
        /// [AWS::AppIntegrations::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appintegrations-application.html)
        pub struct Application;

        /// Returns `DataIntegrationArn`, `Id`.
        ///
        /// [AWS::AppIntegrations::DataIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appintegrations-dataintegration.html)
        pub struct DataIntegration;

        /// Returns `EventIntegrationArn`.
        ///
        /// [AWS::AppIntegrations::EventIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appintegrations-eventintegration.html)
        pub struct EventIntegration;
    }

    /// Resource types `AWS::AppMesh::..`.
    pub mod AppMesh {
        /// Returns `Arn`, `GatewayRouteName`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`,
        /// `VirtualGatewayName`.
        ///
        /// [AWS::AppMesh::GatewayRoute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-gatewayroute.html)
        pub struct GatewayRoute;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`.
        ///
        /// [AWS::AppMesh::Mesh](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-mesh.html)
        pub struct Mesh;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `RouteName`, `Uid`,
        /// `VirtualRouterName`.
        ///
        /// [AWS::AppMesh::Route](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-route.html)
        pub struct Route;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`, `VirtualGatewayName`.
        ///
        /// [AWS::AppMesh::VirtualGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-virtualgateway.html)
        pub struct VirtualGateway;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`, `VirtualNodeName`.
        ///
        /// [AWS::AppMesh::VirtualNode](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-virtualnode.html)
        pub struct VirtualNode;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`, `VirtualRouterName`.
        ///
        /// [AWS::AppMesh::VirtualRouter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-virtualrouter.html)
        pub struct VirtualRouter;

        /// Returns `Arn`, `Id`, `MeshName`, `MeshOwner`, `ResourceOwner`, `Uid`, `VirtualServiceName`.
        ///
        /// [AWS::AppMesh::VirtualService](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appmesh-virtualservice.html)
        pub struct VirtualService;
    }

    /// Resource types `AWS::AppRunner::..`.
    pub mod AppRunner {
        /// Returns `AutoScalingConfigurationArn`, `AutoScalingConfigurationRevision`, `Latest`.
        ///
        /// [AWS::AppRunner::AutoScalingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-autoscalingconfiguration.html)
        pub struct AutoScalingConfiguration;

        /// Returns `Latest`, `ObservabilityConfigurationArn`, `ObservabilityConfigurationRevision`.
        ///
        /// [AWS::AppRunner::ObservabilityConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-observabilityconfiguration.html)
        pub struct ObservabilityConfiguration;

        /// Returns `ServiceArn`, `ServiceId`, `ServiceUrl`, `Status`.
        ///
        /// [AWS::AppRunner::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-service.html)
        pub struct Service;

        /// Returns `VpcConnectorArn`, `VpcConnectorRevision`.
        ///
        /// [AWS::AppRunner::VpcConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-vpcconnector.html)
        pub struct VpcConnector;

        /// Returns `DomainName`, `Status`, `VpcIngressConnectionArn`.
        ///
        /// [AWS::AppRunner::VpcIngressConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apprunner-vpcingressconnection.html)
        pub struct VpcIngressConnection;
    }

    /// Resource types `AWS::AppStream::..`.
    pub mod AppStream {
        /// Returns `Arn`, `CreatedTime`.
        ///
        /// [AWS::AppStream::AppBlock](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-appblock.html)
        pub struct AppBlock;

        /// Returns `Arn`, `CreatedTime`.
        ///
        /// [AWS::AppStream::AppBlockBuilder](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-appblockbuilder.html)
        pub struct AppBlockBuilder;

        /// Returns `Arn`, `CreatedTime`.
        ///
        /// [AWS::AppStream::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-application.html)
        pub struct Application;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::ApplicationEntitlementAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-applicationentitlementassociation.html)
        pub struct ApplicationEntitlementAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::ApplicationFleetAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-applicationfleetassociation.html)
        pub struct ApplicationFleetAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::DirectoryConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-directoryconfig.html)
        pub struct DirectoryConfig;

        /// Returns `CreatedTime`, `LastModifiedTime`.
        ///
        /// [AWS::AppStream::Entitlement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-entitlement.html)
        pub struct Entitlement;

        /// Returns `Arn`.
        ///
        /// [AWS::AppStream::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-fleet.html)
        pub struct Fleet;

        /// Returns `StreamingUrl`.
        ///
        /// [AWS::AppStream::ImageBuilder](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-imagebuilder.html)
        pub struct ImageBuilder;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::Stack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-stack.html)
        pub struct Stack;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::StackFleetAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-stackfleetassociation.html)
        pub struct StackFleetAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::AppStream::StackUserAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-stackuserassociation.html)
        pub struct StackUserAssociation;

        /// Returns `Arn`.
        ///
        /// [AWS::AppStream::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appstream-user.html)
        pub struct User;
    }

    /// Resource types `AWS::AppSync::..`.
    pub mod AppSync {
        /// Returns `ApiArn`, `ApiId`, `Dns`, `Dns.Http`, `Dns.Realtime`.
        ///
        /// [AWS::AppSync::Api](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-api.html)
        pub struct Api;

        /// Returns `Id`.
        ///
        /// [AWS::AppSync::ApiCache](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-apicache.html)
        pub struct ApiCache;

        /// Returns `ApiKey`, `ApiKeyId`, `Arn`.
        ///
        /// [AWS::AppSync::ApiKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-apikey.html)
        pub struct ApiKey;

        /// Returns `ChannelNamespaceArn`.
        ///
        /// [AWS::AppSync::ChannelNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-channelnamespace.html)
        pub struct ChannelNamespace;

        /// Returns `DataSourceArn`, `Name`.
        ///
        /// [AWS::AppSync::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-datasource.html)
        pub struct DataSource;

        /// Returns `AppSyncDomainName`, `CertificateArn`, `Description`, `DomainName`, `DomainNameArn`,
        /// `HostedZoneId`, `Tags`.
        ///
        /// [AWS::AppSync::DomainName](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-domainname.html)
        pub struct DomainName;

        /// Returns `ApiAssociationIdentifier`.
        ///
        /// [AWS::AppSync::DomainNameApiAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-domainnameapiassociation.html)
        pub struct DomainNameApiAssociation;

        /// Returns `ApiId`, `Code`, `CodeS3Location`, `DataSourceName`, `Description`, `FunctionArn`,
        /// `FunctionId`, `FunctionVersion`, `MaxBatchSize`, `Name`, `RequestMappingTemplate`,
        /// `RequestMappingTemplateS3Location`, `ResponseMappingTemplate`, `ResponseMappingTemplateS3Location`,
        /// `Runtime.Name`, `Runtime.RuntimeVersion`, `SyncConfig.ConflictDetection`,
        /// `SyncConfig.ConflictHandler`, `SyncConfig.LambdaConflictHandlerConfig.LambdaConflictHandlerArn`.
        ///
        /// [AWS::AppSync::FunctionConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-functionconfiguration.html)
        pub struct FunctionConfiguration;

        /// Returns `ApiId`, `Arn`, `GraphQLDns`, `GraphQLEndpointArn`, `GraphQLUrl`, `RealtimeDns`,
        /// `RealtimeUrl`.
        ///
        /// [AWS::AppSync::GraphQLApi](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-graphqlapi.html)
        pub struct GraphQLApi;

        /// Returns `Id`.
        ///
        /// [AWS::AppSync::GraphQLSchema](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-graphqlschema.html)
        pub struct GraphQLSchema;

        /// Returns `ApiId`, `CachingConfig.CachingKeys`, `CachingConfig.Ttl`, `Code`, `CodeS3Location`,
        /// `DataSourceName`, `FieldName`, `Kind`, `MaxBatchSize`, `MetricsConfig`, `PipelineConfig.Functions`,
        /// `RequestMappingTemplate`, `RequestMappingTemplateS3Location`, `ResolverArn`,
        /// `ResponseMappingTemplate`, `ResponseMappingTemplateS3Location`, `Runtime.Name`,
        /// `Runtime.RuntimeVersion`, `SyncConfig.ConflictDetection`, `SyncConfig.ConflictHandler`,
        /// `SyncConfig.LambdaConflictHandlerConfig.LambdaConflictHandlerArn`, `TypeName`.
        ///
        /// [AWS::AppSync::Resolver](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-resolver.html)
        pub struct Resolver;

        /// Returns `AssociationArn`, `AssociationId`, `LastSuccessfulMergeDate`, `MergedApiArn`, `MergedApiId`,
        /// `SourceApiArn`, `SourceApiAssociationStatus`, `SourceApiAssociationStatusDetail`, `SourceApiId`.
        ///
        /// [AWS::AppSync::SourceApiAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-sourceapiassociation.html)
        pub struct SourceApiAssociation;

        /// Returns `Arn`, `Name`.
        ///
        /// [AWS::AppSync::Type](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-appsync-type.html)
        pub struct Type;
    }

    /// Resource types `AWS::AppTest::..`.
    pub mod AppTest {
        /// Returns `CreationTime`, `LastUpdateTime`, `LatestVersion`, `Status`, `TestCaseArn`, `TestCaseId`,
        /// `TestCaseVersion`.
        ///
        /// [AWS::AppTest::TestCase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apptest-testcase.html)
        pub struct TestCase;
    }

    /// Resource types `AWS::ApplicationAutoScaling::..`.
    pub mod ApplicationAutoScaling {
        /// Returns `Id`.
        ///
        /// [AWS::ApplicationAutoScaling::ScalableTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html)
        pub struct ScalableTarget;

        /// Returns `Arn`.
        ///
        /// [AWS::ApplicationAutoScaling::ScalingPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalingpolicy.html)
        pub struct ScalingPolicy;
    }

    /// Resource types `AWS::ApplicationInsights::..`.
    pub mod ApplicationInsights {
        /// Returns `ApplicationARN`.
        ///
        /// [AWS::ApplicationInsights::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationinsights-application.html)
        pub struct Application;
    }

    /// Resource types `AWS::ApplicationSignals::..`.
    pub mod ApplicationSignals {
        /// Returns `AccountId`.
        ///
        /// [AWS::ApplicationSignals::Discovery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationsignals-discovery.html)
        pub struct Discovery;

        /// Returns `AccountId`, `UpdatedAt`.
        ///
        /// [AWS::ApplicationSignals::GroupingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationsignals-groupingconfiguration.html)
        pub struct GroupingConfiguration;

        /// Returns `Arn`, `CreatedAt`, `LocationHash`.
        ///
        /// [AWS::ApplicationSignals::InstrumentationConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationsignals-instrumentationconfig.html)
        pub struct InstrumentationConfig;

        /// Returns `Arn`, `CreatedTime`, `EvaluationType`, `LastUpdatedTime`.
        ///
        /// [AWS::ApplicationSignals::ServiceLevelObjective](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationsignals-servicelevelobjective.html)
        pub struct ServiceLevelObjective;
    }

    /// Resource types `AWS::Athena::..`.
    pub mod Athena {
        /// Returns `AllocatedDpus`, `Arn`, `CreationTime`, `LastSuccessfulAllocationTime`, `Status`.
        ///
        /// [AWS::Athena::CapacityReservation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-athena-capacityreservation.html)
        pub struct CapacityReservation;

        /// Returns no attributes.
        ///
        /// [AWS::Athena::DataCatalog](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-athena-datacatalog.html)
        pub struct DataCatalog;

        /// Returns `NamedQueryId`.
        ///
        /// [AWS::Athena::NamedQuery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-athena-namedquery.html)
        pub struct NamedQuery;

        /// Returns no attributes.
        ///
        /// [AWS::Athena::PreparedStatement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-athena-preparedstatement.html)
        pub struct PreparedStatement;

        /// Returns `CreationTime`, `WorkGroupConfiguration.EngineVersion.EffectiveEngineVersion`,
        /// `WorkGroupConfigurationUpdates.EngineVersion.EffectiveEngineVersion`.
        ///
        /// [AWS::Athena::WorkGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-athena-workgroup.html)
        pub struct WorkGroup;
    }

    /// Resource types `AWS::AuditManager::..`.
    pub mod AuditManager {
        /// Returns `Arn`, `AssessmentId`, `CreationTime`.
        ///
        /// [AWS::AuditManager::Assessment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-auditmanager-assessment.html)
        pub struct Assessment;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `FrameworkId`, `LastUpdatedAt`, `LastUpdatedBy`, `Type`.
        ///
        /// [AWS::AuditManager::AssessmentFramework](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-auditmanager-assessmentframework.html)
        pub struct AssessmentFramework;

        /// Returns `Arn`, `ControlSources`, `CreatedAt`, `CreatedBy`, `Id`, `LastUpdatedAt`, `LastUpdatedBy`,
        /// `Type`.
        ///
        /// [AWS::AuditManager::Control](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-auditmanager-control.html)
        pub struct Control;
    }

    /// Resource types `AWS::AutoScaling::..`.
    pub mod AutoScaling {
        /// Returns `AutoScalingGroupARN`, `AutoScalingGroupName`,
        /// `AvailabilityZoneDistribution.CapacityDistributionStrategy`, `AvailabilityZoneIds`,
        /// `AvailabilityZoneImpairmentPolicy.ImpairedZoneHealthCheckBehavior`,
        /// `AvailabilityZoneImpairmentPolicy.ZonalShiftEnabled`, `AvailabilityZones`, `CapacityRebalance`,
        /// `CapacityReservationSpecification.CapacityReservationPreference`,
        /// `CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationIds`,
        /// `CapacityReservationSpecification.CapacityReservationTarget.CapacityReservationResourceGroupArns`,
        /// `Context`, `Cooldown`, `DefaultInstanceWarmup`, `DeletionProtection`, `DesiredCapacity`,
        /// `DesiredCapacityType`, `HealthCheckGracePeriod`, `HealthCheckType`, `InstanceId`,
        /// `InstanceLifecyclePolicy.RetentionTriggers.TerminateHookAbandon`,
        /// `InstanceMaintenancePolicy.MaxHealthyPercentage`, `InstanceMaintenancePolicy.MinHealthyPercentage`,
        /// `LaunchConfigurationName`, `LaunchTemplate.LaunchTemplateId`, `LaunchTemplate.LaunchTemplateName`,
        /// `LaunchTemplate.Version`, `LifecycleHookSpecificationList`, `LoadBalancerNames`,
        /// `MaxInstanceLifetime`, `MaxSize`, `MetricsCollection`, `MinSize`,
        /// `MixedInstancesPolicy.InstancesDistribution.DistributionSegments`,
        /// `MixedInstancesPolicy.InstancesDistribution.OnDemandAllocationStrategy`,
        /// `MixedInstancesPolicy.InstancesDistribution.OnDemandBaseCapacity`,
        /// `MixedInstancesPolicy.InstancesDistribution.OnDemandPercentageAboveBaseCapacity`,
        /// `MixedInstancesPolicy.InstancesDistribution.SpotAllocationStrategy`,
        /// `MixedInstancesPolicy.InstancesDistribution.SpotInstancePools`,
        /// `MixedInstancesPolicy.InstancesDistribution.SpotMaxPrice`,
        /// `MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateId`,
        /// `MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.LaunchTemplateName`,
        /// `MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification.Version`,
        /// `MixedInstancesPolicy.LaunchTemplate.Overrides`, `NewInstancesProtectedFromScaleIn`,
        /// `NotificationConfiguration.NotificationTypes`, `NotificationConfiguration.TopicARN`,
        /// `NotificationConfigurations`, `PlacementGroup`, `ServiceLinkedRoleARN`, `SkipZonalShiftValidation`,
        /// `Tags`, `TargetGroupARNs`, `TerminationPolicies`, `TrafficSources`, `VPCZoneIdentifier`.
        ///
        /// [AWS::AutoScaling::AutoScalingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html)
        pub struct AutoScalingGroup;

        /// Returns no attributes.
        ///
        /// [AWS::AutoScaling::LaunchConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-launchconfiguration.html)
        pub struct LaunchConfiguration;

        /// Returns no attributes.
        ///
        /// [AWS::AutoScaling::LifecycleHook](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-lifecyclehook.html)
        pub struct LifecycleHook;

        /// Returns `Arn`, `PolicyName`.
        ///
        /// [AWS::AutoScaling::ScalingPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-scalingpolicy.html)
        pub struct ScalingPolicy;

        /// Returns `ScheduledActionName`.
        ///
        /// [AWS::AutoScaling::ScheduledAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-scheduledaction.html)
        pub struct ScheduledAction;

        /// Returns no attributes.
        ///
        /// [AWS::AutoScaling::WarmPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-warmpool.html)
        pub struct WarmPool;
    }

    /// Resource types `AWS::AutoScalingPlans::..`.
    pub mod AutoScalingPlans {
        /// Returns `ScalingPlanArn`, `ScalingPlanName`, `ScalingPlanVersion`.
        ///
        /// [AWS::AutoScalingPlans::ScalingPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscalingplans-scalingplan.html)
        pub struct ScalingPlan;
    }

    /// Resource types `AWS::B2BI::..`.
    pub mod B2BI {
        /// Returns `CapabilityArn`, `CapabilityId`, `CreatedAt`, `ModifiedAt`.
        ///
        /// [AWS::B2BI::Capability](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-b2bi-capability.html)
        pub struct Capability;

        /// Returns `CreatedAt`, `ModifiedAt`, `PartnershipArn`, `PartnershipId`, `TradingPartnerId`.
        ///
        /// [AWS::B2BI::Partnership](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-b2bi-partnership.html)
        pub struct Partnership;

        /// Returns `CreatedAt`, `LogGroupName`, `ModifiedAt`, `ProfileArn`, `ProfileId`.
        ///
        /// [AWS::B2BI::Profile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-b2bi-profile.html)
        pub struct Profile;

        /// Returns `CreatedAt`, `ModifiedAt`, `TransformerArn`, `TransformerId`.
        ///
        /// [AWS::B2BI::Transformer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-b2bi-transformer.html)
        pub struct Transformer;
    }

    /// Resource types `AWS::BCM::..`.
    pub mod BCM {
        /// Returns `Arn`, `CreatedAt`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::BCM::Dashboard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcm-dashboard.html)
        pub struct Dashboard;

        /// Returns `Arn`, `CreatedAt`, `HealthStatus`, `UpdatedAt`.
        ///
        /// [AWS::BCM::ScheduledReport](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcm-scheduledreport.html)
        pub struct ScheduledReport;
    }

    /// Resource types `AWS::BCMDataExports::..`.
    pub mod BCMDataExports {
        /// Returns `Export.ExportArn`, `ExportArn`.
        ///
        /// [AWS::BCMDataExports::Export](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcmdataexports-export.html)
        pub struct Export;
    }

    /// Resource types `AWS::Backup::..`.
    pub mod Backup {
        /// Returns `BackupPlanArn`, `BackupPlanId`, `VersionId`.
        ///
        /// [AWS::Backup::BackupPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-backupplan.html)
        pub struct BackupPlan;

        /// Returns `BackupPlanId`, `BackupSelection.Conditions.StringEquals`,
        /// `BackupSelection.Conditions.StringLike`, `BackupSelection.Conditions.StringNotEquals`,
        /// `BackupSelection.Conditions.StringNotLike`, `BackupSelection.IamRoleArn`,
        /// `BackupSelection.ListOfTags`, `BackupSelection.NotResources`, `BackupSelection.Resources`,
        /// `BackupSelection.SelectionName`, `Id`, `SelectionId`.
        ///
        /// [AWS::Backup::BackupSelection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-backupselection.html)
        pub struct BackupSelection;

        /// Returns `BackupVaultArn`, `BackupVaultName`, `EncryptionKeyArn`,
        /// `LockConfiguration.ChangeableForDays`, `LockConfiguration.MaxRetentionDays`,
        /// `LockConfiguration.MinRetentionDays`, `Notifications.BackupVaultEvents`,
        /// `Notifications.SNSTopicArn`.
        ///
        /// [AWS::Backup::BackupVault](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-backupvault.html)
        pub struct BackupVault;

        /// Returns `CreationTime`, `DeploymentStatus`, `FrameworkArn`, `FrameworkStatus`.
        ///
        /// [AWS::Backup::Framework](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-framework.html)
        pub struct Framework;

        /// Returns `Arn`, `CreationDate`, `LegalHoldId`, `Status`.
        ///
        /// [AWS::Backup::LegalHold](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-legalhold.html)
        pub struct LegalHold;

        /// Returns `BackupVaultArn`, `BackupVaultName`, `EncryptionKeyArn`, `MaxRetentionDays`,
        /// `MinRetentionDays`, `MpaApprovalTeamArn`, `Notifications.BackupVaultEvents`,
        /// `Notifications.SNSTopicArn`, `VaultState`, `VaultType`.
        ///
        /// [AWS::Backup::LogicallyAirGappedBackupVault](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-logicallyairgappedbackupvault.html)
        pub struct LogicallyAirGappedBackupVault;

        /// Returns `ReportPlanArn`.
        ///
        /// [AWS::Backup::ReportPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-reportplan.html)
        pub struct ReportPlan;

        /// Returns `RestoreTestingPlanArn`.
        ///
        /// [AWS::Backup::RestoreTestingPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-restoretestingplan.html)
        pub struct RestoreTestingPlan;

        /// Returns no attributes.
        ///
        /// [AWS::Backup::RestoreTestingSelection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-restoretestingselection.html)
        pub struct RestoreTestingSelection;

        /// Returns `CreationTime`, `LastUpdatedTime`, `TieringConfigurationArn`.
        ///
        /// [AWS::Backup::TieringConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backup-tieringconfiguration.html)
        pub struct TieringConfiguration;
    }

    /// Resource types `AWS::BackupGateway::..`.
    pub mod BackupGateway {
        /// Returns `HypervisorArn`.
        ///
        /// [AWS::BackupGateway::Hypervisor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-backupgateway-hypervisor.html)
        pub struct Hypervisor;
    }

    /// Resource types `AWS::Batch::..`.
    pub mod Batch {
        /// Returns `ComputeEnvironmentArn`, `EksConfiguration.AccessEntry.Status`.
        ///
        /// [AWS::Batch::ComputeEnvironment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-computeenvironment.html)
        pub struct ComputeEnvironment;

        /// Returns `AvailableQuantity`, `ConsumableResourceArn`, `CreatedAt`, `InUseQuantity`.
        ///
        /// [AWS::Batch::ConsumableResource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-consumableresource.html)
        pub struct ConsumableResource;

        /// Returns `JobDefinitionArn`.
        ///
        /// [AWS::Batch::JobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-jobdefinition.html)
        pub struct JobDefinition;

        /// Returns `JobQueueArn`.
        ///
        /// [AWS::Batch::JobQueue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-jobqueue.html)
        pub struct JobQueue;

        /// Returns `QuotaShareArn`.
        ///
        /// [AWS::Batch::QuotaShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-quotashare.html)
        pub struct QuotaShare;

        /// Returns `Arn`.
        ///
        /// [AWS::Batch::SchedulingPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-schedulingpolicy.html)
        pub struct SchedulingPolicy;

        /// Returns `ServiceEnvironmentArn`.
        ///
        /// [AWS::Batch::ServiceEnvironment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-batch-serviceenvironment.html)
        pub struct ServiceEnvironment;
    }

    /// Resource types `AWS::BcmPricingCalculator::..`.
    pub mod BcmPricingCalculator {
        /// Returns `Arn`, `BillInterval`, `CostCategoryGroupSharingPreferenceArn`,
        /// `CostCategoryGroupSharingPreferenceEffectiveDate`, `CreatedAt`, `GroupSharingPreference`, `Id`,
        /// `Status`.
        ///
        /// [AWS::BcmPricingCalculator::BillEstimate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcmpricingcalculator-billestimate.html)
        pub struct BillEstimate;

        /// Returns `Arn`, `BillInterval`, `CreatedAt`, `FailureMessage`, `Id`, `Status`.
        ///
        /// [AWS::BcmPricingCalculator::BillScenario](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcmpricingcalculator-billscenario.html)
        pub struct BillScenario;

        /// Returns `Arn`, `CostCurrency`, `CreatedAt`, `FailureMessage`, `Id`, `RateTimestamp`, `Status`,
        /// `TotalCost`.
        ///
        /// [AWS::BcmPricingCalculator::WorkloadEstimate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bcmpricingcalculator-workloadestimate.html)
        pub struct WorkloadEstimate;
    }

    /// Resource types `AWS::Bedrock::..`.
    pub mod Bedrock {
        /// Returns `AgentArn`, `AgentId`, `AgentStatus`, `AgentVersion`, `CreatedAt`, `FailureReasons`,
        /// `PreparedAt`, `RecommendedActions`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::Agent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-agent.html)
        pub struct Agent;

        /// Returns `AgentAliasArn`, `AgentAliasHistoryEvents`, `AgentAliasId`, `AgentAliasStatus`, `CreatedAt`,
        /// `UpdatedAt`.
        ///
        /// [AWS::Bedrock::AgentAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-agentalias.html)
        pub struct AgentAlias;

        /// Returns `CreatedAt`, `InferenceProfileArn`, `InferenceProfileId`, `InferenceProfileIdentifier`,
        /// `Models`, `Status`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::ApplicationInferenceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-applicationinferenceprofile.html)
        pub struct ApplicationInferenceProfile;

        /// Returns `CreatedAt`, `DefinitionHash`, `KmsKeyArn`, `PolicyArn`, `PolicyId`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::Bedrock::AutomatedReasoningPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-automatedreasoningpolicy.html)
        pub struct AutomatedReasoningPolicy;

        /// Returns `CreatedAt`, `DefinitionHash`, `Description`, `Name`, `PolicyId`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::Bedrock::AutomatedReasoningPolicyVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-automatedreasoningpolicyversion.html)
        pub struct AutomatedReasoningPolicyVersion;

        /// Returns `BlueprintArn`, `BlueprintStage`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::Bedrock::Blueprint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-blueprint.html)
        pub struct Blueprint;

        /// Returns `CreationTime`, `EntityTypes`, `LibraryArn`, `Status`.
        ///
        /// [AWS::Bedrock::DataAutomationLibrary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-dataautomationlibrary.html)
        pub struct DataAutomationLibrary;

        /// Returns `CreationTime`, `LastModifiedTime`, `ProjectArn`, `ProjectStage`, `Status`.
        ///
        /// [AWS::Bedrock::DataAutomationProject](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-dataautomationproject.html)
        pub struct DataAutomationProject;

        /// Returns `CreatedAt`,
        /// `DataSourceConfiguration.WebConfiguration.CrawlerConfiguration.UserAgentHeader`, `DataSourceId`,
        /// `DataSourceStatus`, `FailureReasons`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-datasource.html)
        pub struct DataSource;

        /// Returns `ConfigId`, `CreatedAt`, `CreatedBy`, `GuardrailArn`, `GuardrailId`, `Owner`, `UpdatedAt`,
        /// `UpdatedBy`.
        ///
        /// [AWS::Bedrock::EnforcedGuardrailConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-enforcedguardrailconfiguration.html)
        pub struct EnforcedGuardrailConfiguration;

        /// Returns `Arn`, `CreatedAt`, `Id`, `Status`, `UpdatedAt`, `Validations`, `Version`.
        ///
        /// [AWS::Bedrock::Flow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-flow.html)
        pub struct Flow;

        /// Returns `Arn`, `CreatedAt`, `FlowId`, `Id`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::FlowAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-flowalias.html)
        pub struct FlowAlias;

        /// Returns `CreatedAt`, `CustomerEncryptionKeyArn`, `Definition`, `ExecutionRoleArn`, `FlowId`, `Name`,
        /// `Status`, `Version`.
        ///
        /// [AWS::Bedrock::FlowVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-flowversion.html)
        pub struct FlowVersion;

        /// Returns `CreatedAt`, `FailureRecommendations`, `GuardrailArn`, `GuardrailId`, `Status`,
        /// `StatusReasons`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::Bedrock::Guardrail](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-guardrail.html)
        pub struct Guardrail;

        /// Returns `GuardrailArn`, `GuardrailId`, `Version`.
        ///
        /// [AWS::Bedrock::GuardrailVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-guardrailversion.html)
        pub struct GuardrailVersion;

        /// Returns `CreatedAt`, `PromptRouterArn`, `Status`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::IntelligentPromptRouter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-intelligentpromptrouter.html)
        pub struct IntelligentPromptRouter;

        /// Returns `CreatedAt`, `FailureReasons`, `KnowledgeBaseArn`, `KnowledgeBaseId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::KnowledgeBase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-knowledgebase.html)
        pub struct KnowledgeBase;

        /// Returns `RevisionId`.
        ///
        /// [AWS::Bedrock::KnowledgeBasePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-knowledgebasepolicy.html)
        pub struct KnowledgeBasePolicy;

        /// Returns `Arn`, `CreatedAt`, `Id`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::Bedrock::Prompt](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-prompt.html)
        pub struct Prompt;

        /// Returns `Arn`, `CreatedAt`, `CustomerEncryptionKeyArn`, `DefaultVariant`, `Name`, `PromptId`,
        /// `UpdatedAt`, `Variants`, `Version`.
        ///
        /// [AWS::Bedrock::PromptVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-promptversion.html)
        pub struct PromptVersion;

        /// Returns no attributes.
        ///
        /// [AWS::Bedrock::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`, `CreatedAt`, `LastTransitionStatus`, `RetrievalInstructionId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Bedrock::RetrievalInstruction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-retrievalinstruction.html)
        pub struct RetrievalInstruction;

        /// Returns `CreatedAt`, `LastUpdatedAt`, `SessionArn`, `SessionId`, `SessionStatus`.
        ///
        /// [AWS::Bedrock::Session](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrock-session.html)
        pub struct Session;
    }

    /// Resource types `AWS::BedrockAgentCore::..`.
    pub mod BedrockAgentCore {
        /// Returns `ApiKeySecretArn`, `ApiKeySecretJsonKey`, `CreatedTime`, `CredentialProviderArn`,
        /// `LastUpdatedTime`.
        ///
        /// [AWS::BedrockAgentCore::ApiKeyCredentialProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-apikeycredentialprovider.html)
        pub struct ApiKeyCredentialProvider;

        /// Returns `BrowserArn`, `BrowserId`, `CreatedAt`, `FailureReason`, `LastUpdatedAt`, `Status`.
        ///
        /// [AWS::BedrockAgentCore::BrowserCustom](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-browsercustom.html)
        pub struct BrowserCustom;

        /// Returns `CreatedAt`, `LastSavedAt`, `LastSavedBrowserId`, `LastSavedBrowserSessionId`,
        /// `LastUpdatedAt`, `ProfileArn`, `ProfileId`, `Status`.
        ///
        /// [AWS::BedrockAgentCore::BrowserProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-browserprofile.html)
        pub struct BrowserProfile;

        /// Returns `Arn`, `CapacityProviderId`, `CreatedAt`, `LastUpdatedAt`, `Status`.
        ///
        /// [AWS::BedrockAgentCore::CapacityProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-capacityprovider.html)
        pub struct CapacityProvider;

        /// Returns `CodeInterpreterArn`, `CodeInterpreterId`, `CreatedAt`, `FailureReason`, `LastUpdatedAt`,
        /// `Status`.
        ///
        /// [AWS::BedrockAgentCore::CodeInterpreterCustom](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-codeinterpretercustom.html)
        pub struct CodeInterpreterCustom;

        /// Returns `BundleArn`, `BundleId`, `CreatedAt`, `LineageMetadata`, `UpdatedAt`, `VersionId`.
        ///
        /// [AWS::BedrockAgentCore::ConfigurationBundle](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-configurationbundle.html)
        pub struct ConfigurationBundle;

        /// Returns `ConsentPortalArn`, `ConsentPortalId`, `CreatedAt`, `PortalUrl`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::ConsentPortal](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-consentportal.html)
        pub struct ConsentPortal;

        /// Returns `CreatedAt`, `DatasetArn`, `DatasetId`, `ExampleCount`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-dataset.html)
        pub struct Dataset;

        /// Returns `CreatedAt`, `EvaluatorArn`, `EvaluatorId`, `EvaluatorType`, `Provider`, `Status`,
        /// `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::Evaluator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-evaluator.html)
        pub struct Evaluator;

        /// Returns `CreatedAt`, `GatewayArn`, `GatewayIdentifier`, `GatewayUrl`, `Status`, `StatusReasons`,
        /// `UpdatedAt`, `WebAclArn`, `WorkloadIdentityDetails`.
        ///
        /// [AWS::BedrockAgentCore::Gateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-gateway.html)
        pub struct Gateway;

        /// Returns `CreatedAt`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::GatewayRateLimit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-gatewayratelimit.html)
        pub struct GatewayRateLimit;

        /// Returns `CreatedAt`, `GatewayArn`, `RuleId`, `Status`, `System`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::GatewayRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-gatewayrule.html)
        pub struct GatewayRule;

        /// Returns `AuthorizationData`, `CreatedAt`, `GatewayArn`, `LastSynchronizedAt`,
        /// `PrivateEndpointManagedResources`, `ProtocolType`, `Status`, `StatusReasons`, `TargetId`,
        /// `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::GatewayTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-gatewaytarget.html)
        pub struct GatewayTarget;

        /// Returns `Arn`, `CreatedAt`, `Environment.AgentCoreRuntimeEnvironment.AgentRuntimeArn`,
        /// `Environment.AgentCoreRuntimeEnvironment.AgentRuntimeId`,
        /// `Environment.AgentCoreRuntimeEnvironment.AgentRuntimeName`, `HarnessId`,
        /// `Memory.ManagedMemoryConfiguration.Arn`, `Status`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::BedrockAgentCore::Harness](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-harness.html)
        pub struct Harness;

        /// Returns `Arn`, `CreatedAt`, `HarnessName`, `LiveVersion`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::HarnessEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-harnessendpoint.html)
        pub struct HarnessEndpoint;

        /// Returns `CreatedAt`, `FailureReason`, `MemoryArn`, `MemoryId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::Memory](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-memory.html)
        pub struct Memory;

        /// Returns `CallbackUrl`, `ClientSecretArn`, `ClientSecretJsonKey`, `ClientSecretSource`,
        /// `CreatedTime`, `CredentialProviderArn`, `LastUpdatedTime`, `Oauth2ProviderConfigOutput`, `Status`.
        ///
        /// [AWS::BedrockAgentCore::OAuth2CredentialProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-oauth2credentialprovider.html)
        pub struct OAuth2CredentialProvider;

        /// Returns `CreatedAt`, `OnlineEvaluationConfigArn`, `OnlineEvaluationConfigId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::OnlineEvaluationConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-onlineevaluationconfig.html)
        pub struct OnlineEvaluationConfig;

        /// Returns `AuthorizationUrl`, `ConnectorCreatedAt`, `ConnectorLastUpdatedAt`, `ConnectorStatus`,
        /// `PaymentConnectorArn`, `PaymentConnectorId`.
        ///
        /// [AWS::BedrockAgentCore::PaymentConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-paymentconnector.html)
        pub struct PaymentConnector;

        /// Returns `CreatedTime`, `CredentialProviderArn`, `LastUpdatedTime`, `ProviderConfigurationOutput`.
        ///
        /// [AWS::BedrockAgentCore::PaymentCredentialProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-paymentcredentialprovider.html)
        pub struct PaymentCredentialProvider;

        /// Returns `CreatedAt`, `LastUpdatedAt`, `PaymentManagerArn`, `PaymentManagerId`, `Status`,
        /// `WorkloadIdentityDetails`.
        ///
        /// [AWS::BedrockAgentCore::PaymentManager](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-paymentmanager.html)
        pub struct PaymentManager;

        /// Returns `CreatedAt`, `PolicyArn`, `PolicyId`, `Status`, `StatusReasons`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-policy.html)
        pub struct Policy;

        /// Returns `CreatedAt`, `PolicyEngineArn`, `PolicyEngineId`, `Status`, `StatusReasons`, `UpdatedAt`.
        ///
        /// [AWS::BedrockAgentCore::PolicyEngine](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-policyengine.html)
        pub struct PolicyEngine;

        /// Returns no attributes.
        ///
        /// [AWS::BedrockAgentCore::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `AgentRuntimeArn`, `AgentRuntimeId`, `AgentRuntimeVersion`, `CreatedAt`, `FailureReason`,
        /// `LastUpdatedAt`, `Status`, `WorkloadIdentityDetails`.
        ///
        /// [AWS::BedrockAgentCore::Runtime](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-runtime.html)
        pub struct Runtime;

        /// Returns `AgentRuntimeArn`, `AgentRuntimeEndpointArn`, `CreatedAt`, `FailureReason`, `Id`,
        /// `LastUpdatedAt`, `LiveVersion`, `Status`, `TargetVersion`.
        ///
        /// [AWS::BedrockAgentCore::RuntimeEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-runtimeendpoint.html)
        pub struct RuntimeEndpoint;

        /// Returns `CreatedTime`, `LastUpdatedTime`, `WorkloadIdentityArn`.
        ///
        /// [AWS::BedrockAgentCore::WorkloadIdentity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockagentcore-workloadidentity.html)
        pub struct WorkloadIdentity;
    }

    /// Resource types `AWS::BedrockMantle::..`.
    pub mod BedrockMantle {
        /// Returns `Arn`, `CreatedAt`, `Id`.
        ///
        /// [AWS::BedrockMantle::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-bedrockmantle-project.html)
        pub struct Project;
    }

    /// Resource types `AWS::Billing::..`.
    pub mod Billing {
        /// Returns `Arn`, `BillingViewType`, `CreatedAt`, `OwnerAccountId`, `UpdatedAt`.
        ///
        /// [AWS::Billing::BillingView](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-billing-billingview.html)
        pub struct BillingView;
    }

    /// Resource types `AWS::BillingConductor::..`.
    pub mod BillingConductor {
        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`, `Size`, `Status`, `StatusReason`.
        ///
        /// [AWS::BillingConductor::BillingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-billingconductor-billinggroup.html)
        pub struct BillingGroup;

        /// Returns `Arn`, `AssociationSize`, `CreationTime`, `CurrencyCode`, `LastModifiedTime`, `ProductCode`.
        ///
        /// [AWS::BillingConductor::CustomLineItem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-billingconductor-customlineitem.html)
        pub struct CustomLineItem;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`, `Size`.
        ///
        /// [AWS::BillingConductor::PricingPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-billingconductor-pricingplan.html)
        pub struct PricingPlan;

        /// Returns `Arn`, `AssociatedPricingPlanCount`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::BillingConductor::PricingRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-billingconductor-pricingrule.html)
        pub struct PricingRule;
    }

    /// Resource types `AWS::Braket::..`.
    pub mod Braket {
        /// Returns `CreatedAt`, `QueuedSpend`, `SpendingLimitArn`, `TotalSpend`, `UpdatedAt`.
        ///
        /// [AWS::Braket::SpendingLimit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-braket-spendinglimit.html)
        pub struct SpendingLimit;
    }

    /// Resource types `AWS::Budgets::..`.
    pub mod Budgets {
        /// Returns `Id`.
        ///
        /// [AWS::Budgets::Budget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-budgets-budget.html)
        pub struct Budget;

        /// Returns `ActionId`.
        ///
        /// [AWS::Budgets::BudgetsAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-budgets-budgetsaction.html)
        pub struct BudgetsAction;
    }

    /// Resource types `AWS::CDK::..`.
    pub mod CDK {
        /// Returns `Id`.
        ///
        /// [AWS::CDK::Metadata](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cdk-metadata.html)
        pub struct Metadata;
    }

    /// Resource types `AWS::CE::..`.
    pub mod CE {
        /// Returns `CreationDate`, `DimensionalValueCount`, `LastEvaluatedDate`, `LastUpdatedDate`,
        /// `MonitorArn`.
        ///
        /// [AWS::CE::AnomalyMonitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ce-anomalymonitor.html)
        pub struct AnomalyMonitor;

        /// Returns `AccountId`, `SubscriptionArn`.
        ///
        /// [AWS::CE::AnomalySubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ce-anomalysubscription.html)
        pub struct AnomalySubscription;

        /// Returns `Arn`, `EffectiveStart`.
        ///
        /// [AWS::CE::CostCategory](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ce-costcategory.html)
        pub struct CostCategory;
    }

    /// Resource types `AWS::CUR::..`.
    pub mod CUR {
        /// Returns no attributes.
        ///
        /// [AWS::CUR::ReportDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cur-reportdefinition.html)
        pub struct ReportDefinition;
    }

    /// Resource types `AWS::Cases::..`.
    pub mod Cases {
        /// Returns `Arn`, `CaseId`.
        ///
        /// [AWS::Cases::Case](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-case.html)
        pub struct Case;

        /// Returns `CaseRuleArn`, `CaseRuleId`, `CreatedTime`, `LastModifiedTime`.
        ///
        /// [AWS::Cases::CaseRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-caserule.html)
        pub struct CaseRule;

        /// Returns `CreatedTime`, `DomainArn`, `DomainId`, `DomainStatus`.
        ///
        /// [AWS::Cases::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-domain.html)
        pub struct Domain;

        /// Returns `CreatedTime`, `FieldArn`, `FieldId`, `LastModifiedTime`, `Namespace`.
        ///
        /// [AWS::Cases::Field](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-field.html)
        pub struct Field;

        /// Returns `CreatedTime`, `LastModifiedTime`, `LayoutArn`, `LayoutId`.
        ///
        /// [AWS::Cases::Layout](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-layout.html)
        pub struct Layout;

        /// Returns `RelatedItemArn`, `RelatedItemId`.
        ///
        /// [AWS::Cases::RelatedItem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-relateditem.html)
        pub struct RelatedItem;

        /// Returns `CreatedTime`, `LastModifiedTime`, `TemplateArn`, `TemplateId`.
        ///
        /// [AWS::Cases::Template](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cases-template.html)
        pub struct Template;
    }

    /// Resource types `AWS::Cassandra::..`.
    pub mod Cassandra {
        /// Returns no attributes.
        ///
        /// [AWS::Cassandra::Keyspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cassandra-keyspace.html)
        pub struct Keyspace;

        /// Returns no attributes.
        ///
        /// [AWS::Cassandra::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cassandra-table.html)
        pub struct Table;

        /// Returns `DirectParentTypes`, `DirectReferringTables`, `KeyspaceArn`, `LastModifiedTimestamp`,
        /// `MaxNestingDepth`.
        ///
        /// [AWS::Cassandra::Type](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cassandra-type.html)
        pub struct Type;
    }

    /// Resource types `AWS::CertificateManager::..`.
    pub mod CertificateManager {
        /// Returns `AccountId`.
        ///
        /// [AWS::CertificateManager::Account](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-account.html)
        pub struct Account;

        /// Returns `Arn`.
        ///
        /// [AWS::CertificateManager::AcmeDomainValidation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-acmedomainvalidation.html)
        pub struct AcmeDomainValidation;

        /// Returns `AcmeEndpointArn`, `EndpointUrl`.
        ///
        /// [AWS::CertificateManager::AcmeEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-acmeendpoint.html)
        pub struct AcmeEndpoint;

        /// Returns `AcmeExternalAccountBindingArn`.
        ///
        /// [AWS::CertificateManager::AcmeExternalAccountBinding](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-acmeexternalaccountbinding.html)
        pub struct AcmeExternalAccountBinding;

        /// Returns `CertificateArn`.
        ///
        /// [AWS::CertificateManager::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-certificatemanager-certificate.html)
        pub struct Certificate;
    }

    /// Resource types `AWS::Chatbot::..`.
    pub mod Chatbot {
        /// Returns `CustomActionArn`.
        ///
        /// [AWS::Chatbot::CustomAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-customaction.html)
        pub struct CustomAction;

        /// Returns `Arn`.
        ///
        /// [AWS::Chatbot::MicrosoftTeamsChannelConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-microsoftteamschannelconfiguration.html)
        pub struct MicrosoftTeamsChannelConfiguration;

        /// Returns `Arn`.
        ///
        /// [AWS::Chatbot::SlackChannelConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chatbot-slackchannelconfiguration.html)
        pub struct SlackChannelConfiguration;
    }

    /// Resource types `AWS::Chime::..`.
    pub mod Chime {
        /// Returns `AppInstanceArn`, `CreatedTimestamp`, `LastUpdatedTimestamp`.
        ///
        /// [AWS::Chime::AppInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-appinstance.html)
        pub struct AppInstance;

        /// Returns `AppInstanceBotArn`, `CreatedTimestamp`, `LastUpdatedTimestamp`.
        ///
        /// [AWS::Chime::AppInstanceBot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-appinstancebot.html)
        pub struct AppInstanceBot;

        /// Returns `AppInstanceUserArn`.
        ///
        /// [AWS::Chime::AppInstanceUser](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-appinstanceuser.html)
        pub struct AppInstanceUser;

        /// Returns `Arn`, `ChannelFlowArn`, `CreatedBy`, `CreatedTimestamp`, `LastMessageTimestamp`,
        /// `LastUpdatedTimestamp`.
        ///
        /// [AWS::Chime::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-channel.html)
        pub struct Channel;

        /// Returns `AppInstanceId`, `Arn`, `ChannelFlowId`, `CreatedTimestamp`, `LastUpdatedTimestamp`.
        ///
        /// [AWS::Chime::ChannelFlow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-channelflow.html)
        pub struct ChannelFlow;

        /// Returns `CreatedTimestamp`, `MediaInsightsPipelineConfigurationArn`,
        /// `MediaInsightsPipelineConfigurationId`, `UpdatedTimestamp`.
        ///
        /// [AWS::Chime::MediaInsightsPipelineConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-mediainsightspipelineconfiguration.html)
        pub struct MediaInsightsPipelineConfiguration;

        /// Returns `Arn`, `CreatedTimestamp`, `PoolId`, `PoolStatus`, `UpdatedTimestamp`.
        ///
        /// [AWS::Chime::MediaPipelineKinesisVideoStreamPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-mediapipelinekinesisvideostreampool.html)
        pub struct MediaPipelineKinesisVideoStreamPool;

        /// Returns `CreatedTimestamp`, `SipMediaApplicationArn`, `SipMediaApplicationId`, `UpdatedTimestamp`.
        ///
        /// [AWS::Chime::SipMediaApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-sipmediaapplication.html)
        pub struct SipMediaApplication;

        /// Returns `CreatedTimestamp`, `OutboundHostName`, `UpdatedTimestamp`, `VoiceConnectorArn`,
        /// `VoiceConnectorId`.
        ///
        /// [AWS::Chime::VoiceConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-chime-voiceconnector.html)
        pub struct VoiceConnector;
    }

    /// Resource types `AWS::CleanRooms::..`.
    pub mod CleanRooms {
        /// Returns `AnalysisTemplateIdentifier`, `Arn`, `CollaborationArn`, `CollaborationIdentifier`,
        /// `MembershipArn`.
        ///
        /// [AWS::CleanRooms::AnalysisTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-analysistemplate.html)
        pub struct AnalysisTemplate;

        /// Returns `Arn`, `CollaborationIdentifier`.
        ///
        /// [AWS::CleanRooms::Collaboration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-collaboration.html)
        pub struct Collaboration;

        /// Returns `Arn`, `ConfiguredTableIdentifier`.
        ///
        /// [AWS::CleanRooms::ConfiguredTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-configuredtable.html)
        pub struct ConfiguredTable;

        /// Returns `Arn`, `ConfiguredTableAssociationIdentifier`.
        ///
        /// [AWS::CleanRooms::ConfiguredTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-configuredtableassociation.html)
        pub struct ConfiguredTableAssociation;

        /// Returns `Arn`, `CollaborationArn`, `CollaborationIdentifier`, `IdMappingTableIdentifier`,
        /// `InputReferenceProperties`, `MembershipArn`.
        ///
        /// [AWS::CleanRooms::IdMappingTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-idmappingtable.html)
        pub struct IdMappingTable;

        /// Returns `Arn`, `CollaborationArn`, `CollaborationIdentifier`, `IdNamespaceAssociationIdentifier`,
        /// `InputReferenceProperties`, `MembershipArn`.
        ///
        /// [AWS::CleanRooms::IdNamespaceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-idnamespaceassociation.html)
        pub struct IdNamespaceAssociation;

        /// Returns `Arn`, `CollaborationArn`, `CollaborationIdentifier`, `IntermediateTableIdentifier`,
        /// `MembershipArn`, `Status`.
        ///
        /// [AWS::CleanRooms::IntermediateTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-intermediatetable.html)
        pub struct IntermediateTable;

        /// Returns `Arn`, `CollaborationArn`, `CollaborationCreatorAccountId`, `MembershipIdentifier`.
        ///
        /// [AWS::CleanRooms::Membership](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-membership.html)
        pub struct Membership;

        /// Returns `Arn`, `CollaborationArn`, `CollaborationIdentifier`, `MembershipArn`,
        /// `PrivacyBudgetTemplateIdentifier`.
        ///
        /// [AWS::CleanRooms::PrivacyBudgetTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanrooms-privacybudgettemplate.html)
        pub struct PrivacyBudgetTemplate;
    }

    /// Resource types `AWS::CleanRoomsML::..`.
    pub mod CleanRoomsML {
        /// Returns `ConfiguredModelAlgorithmArn`.
        ///
        /// [AWS::CleanRoomsML::ConfiguredModelAlgorithm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanroomsml-configuredmodelalgorithm.html)
        pub struct ConfiguredModelAlgorithm;

        /// Returns `CollaborationIdentifier`, `ConfiguredModelAlgorithmAssociationArn`.
        ///
        /// [AWS::CleanRoomsML::ConfiguredModelAlgorithmAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanroomsml-configuredmodelalgorithmassociation.html)
        pub struct ConfiguredModelAlgorithmAssociation;

        /// Returns `Status`, `TrainingDatasetArn`.
        ///
        /// [AWS::CleanRoomsML::TrainingDataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cleanroomsml-trainingdataset.html)
        pub struct TrainingDataset;
    }

    /// Resource types `AWS::Cloud9::..`.
    pub mod Cloud9 {
        /// Returns `Arn`, `EnvironmentId`, `Name`.
        ///
        /// [AWS::Cloud9::EnvironmentEC2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloud9-environmentec2.html)
        pub struct EnvironmentEC2;
    }

    /// Resource types `AWS::CloudFormation::..`.
    pub mod CloudFormation {
        /// Returns `ChangeSetId`, `CreationTime`, `StackId`.
        ///
        /// [AWS::CloudFormation::ChangeSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-changeset.html)
        pub struct ChangeSet;

        /// Returns `*`, `Id`.
        ///
        /// [AWS::CloudFormation::CustomResource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-customresource.html)
        pub struct CustomResource;

        /// Returns `CreationTime`, `GeneratedTemplateId`, `LastUpdatedTime`, `Progress`, `Status`,
        /// `TotalWarnings`.
        ///
        /// [AWS::CloudFormation::GeneratedTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-generatedtemplate.html)
        pub struct GeneratedTemplate;

        /// Returns `HookArn`.
        ///
        /// [AWS::CloudFormation::GuardHook](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-guardhook.html)
        pub struct GuardHook;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudFormation::HookDefaultVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-hookdefaultversion.html)
        pub struct HookDefaultVersion;

        /// Returns `ConfigurationArn`.
        ///
        /// [AWS::CloudFormation::HookTypeConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-hooktypeconfig.html)
        pub struct HookTypeConfig;

        /// Returns `Arn`, `IsDefaultVersion`, `TypeArn`, `VersionId`, `Visibility`.
        ///
        /// [AWS::CloudFormation::HookVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-hookversion.html)
        pub struct HookVersion;

        /// Returns `HookArn`.
        ///
        /// [AWS::CloudFormation::LambdaHook](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-lambdahook.html)
        pub struct LambdaHook;

        /// Returns `Id`.
        ///
        /// [AWS::CloudFormation::Macro](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-macro.html)
        pub struct Macro;

        /// Returns no attributes.
        ///
        /// [AWS::CloudFormation::ModuleDefaultVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-moduledefaultversion.html)
        pub struct ModuleDefaultVersion;

        /// Returns `Arn`, `Description`, `DocumentationUrl`, `IsDefaultVersion`, `Schema`, `TimeCreated`,
        /// `VersionId`, `Visibility`.
        ///
        /// [AWS::CloudFormation::ModuleVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-moduleversion.html)
        pub struct ModuleVersion;

        /// Returns `PublicTypeArn`, `PublisherId`, `TypeVersionArn`.
        ///
        /// [AWS::CloudFormation::PublicTypeVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-publictypeversion.html)
        pub struct PublicTypeVersion;

        /// Returns `IdentityProvider`, `PublisherId`, `PublisherProfile`, `PublisherStatus`.
        ///
        /// [AWS::CloudFormation::Publisher](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-publisher.html)
        pub struct Publisher;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudFormation::ResourceDefaultVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-resourcedefaultversion.html)
        pub struct ResourceDefaultVersion;

        /// Returns `Arn`, `IsDefaultVersion`, `ProvisioningType`, `TypeArn`, `VersionId`, `Visibility`.
        ///
        /// [AWS::CloudFormation::ResourceVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-resourceversion.html)
        pub struct ResourceVersion;

        /// Returns `Outputs.*`.
        ///
        /// [AWS::CloudFormation::Stack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stack.html)
        pub struct Stack;

        /// Returns `StackSetId`.
        ///
        /// [AWS::CloudFormation::StackSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-stackset.html)
        pub struct StackSet;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudFormation::TypeActivation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-typeactivation.html)
        pub struct TypeActivation;

        /// Returns `Data`, `Id`.
        ///
        /// [AWS::CloudFormation::WaitCondition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitcondition.html)
        pub struct WaitCondition;

        /// Returns `Id`.
        ///
        /// [AWS::CloudFormation::WaitConditionHandle](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudformation-waitconditionhandle.html)
        pub struct WaitConditionHandle;
    }

    /// Resource types `AWS::CloudFront::..`.
    pub mod CloudFront {
        /// Returns `AnycastIpList`, `ETag`, `Id`, `IpamCidrConfigResults`.
        ///
        /// [AWS::CloudFront::AnycastIpList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-anycastiplist.html)
        pub struct AnycastIpList;

        /// Returns `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::CachePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-cachepolicy.html)
        pub struct CachePolicy;

        /// Returns `Id`, `S3CanonicalUserId`.
        ///
        /// [AWS::CloudFront::CloudFrontOriginAccessIdentity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-cloudfrontoriginaccessidentity.html)
        pub struct CloudFrontOriginAccessIdentity;

        /// Returns `ConnectionFunctionArn`, `CreatedTime`, `ETag`, `Id`, `LastModifiedTime`, `Stage`, `Status`.
        ///
        /// [AWS::CloudFront::ConnectionFunction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-connectionfunction.html)
        pub struct ConnectionFunction;

        /// Returns `Arn`, `CreatedTime`, `ETag`, `Id`, `IsDefault`, `LastModifiedTime`, `RoutingEndpoint`,
        /// `Status`.
        ///
        /// [AWS::CloudFront::ConnectionGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-connectiongroup.html)
        pub struct ConnectionGroup;

        /// Returns `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::ContinuousDeploymentPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-continuousdeploymentpolicy.html)
        pub struct ContinuousDeploymentPolicy;

        /// Returns `DomainName`, `Id`.
        ///
        /// [AWS::CloudFront::Distribution](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distribution.html)
        pub struct Distribution;

        /// Returns `Arn`, `CreatedTime`, `DomainResults`, `ETag`, `Id`, `LastModifiedTime`, `Status`.
        ///
        /// [AWS::CloudFront::DistributionTenant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-distributiontenant.html)
        pub struct DistributionTenant;

        /// Returns `Arn`, `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::FieldLevelEncryptionConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-fieldlevelencryptionconfig.html)
        pub struct FieldLevelEncryptionConfig;

        /// Returns `Arn`, `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::FieldLevelEncryptionProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-fieldlevelencryptionprofile.html)
        pub struct FieldLevelEncryptionProfile;

        /// Returns `FunctionARN`, `FunctionMetadata.FunctionARN`, `Stage`.
        ///
        /// [AWS::CloudFront::Function](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-function.html)
        pub struct Function;

        /// Returns `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::KeyGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-keygroup.html)
        pub struct KeyGroup;

        /// Returns `Arn`, `Id`, `Status`.
        ///
        /// [AWS::CloudFront::KeyValueStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-keyvaluestore.html)
        pub struct KeyValueStore;

        /// Returns no attributes.
        ///
        /// [AWS::CloudFront::MonitoringSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-monitoringsubscription.html)
        pub struct MonitoringSubscription;

        /// Returns `Id`.
        ///
        /// [AWS::CloudFront::OriginAccessControl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-originaccesscontrol.html)
        pub struct OriginAccessControl;

        /// Returns `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::OriginRequestPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-originrequestpolicy.html)
        pub struct OriginRequestPolicy;

        /// Returns `CreatedTime`, `Id`.
        ///
        /// [AWS::CloudFront::PublicKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-publickey.html)
        pub struct PublicKey;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudFront::RealtimeLogConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-realtimelogconfig.html)
        pub struct RealtimeLogConfig;

        /// Returns `Id`, `LastModifiedTime`.
        ///
        /// [AWS::CloudFront::ResponseHeadersPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-responseheaderspolicy.html)
        pub struct ResponseHeadersPolicy;

        /// Returns `DomainName`, `Id`.
        ///
        /// [AWS::CloudFront::StreamingDistribution](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-streamingdistribution.html)
        pub struct StreamingDistribution;

        /// Returns `Arn`, `ETag`, `Id`, `LastModifiedTime`, `NumberOfCaCertificates`, `Status`.
        ///
        /// [AWS::CloudFront::TrustStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-truststore.html)
        pub struct TrustStore;

        /// Returns `AccountId`, `Arn`, `CreatedTime`, `Id`, `LastModifiedTime`, `Status`.
        ///
        /// [AWS::CloudFront::VpcOrigin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudfront-vpcorigin.html)
        pub struct VpcOrigin;
    }

    /// Resource types `AWS::CloudHSM::..`.
    pub mod CloudHSM {
        /// Returns `Arn`, `BackupPolicy`, `ClusterId`, `SecurityGroup`, `State`, `SubnetMapping`, `VpcId`.
        ///
        /// [AWS::CloudHSM::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudhsm-cluster.html)
        pub struct Cluster;
    }

    /// Resource types `AWS::CloudTrail::..`.
    pub mod CloudTrail {
        /// Returns `ChannelArn`.
        ///
        /// [AWS::CloudTrail::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-channel.html)
        pub struct Channel;

        /// Returns `CreatedTimestamp`, `DashboardArn`, `Status`, `Type`, `UpdatedTimestamp`.
        ///
        /// [AWS::CloudTrail::Dashboard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-dashboard.html)
        pub struct Dashboard;

        /// Returns `CreatedTimestamp`, `EventDataStoreArn`, `Status`, `UpdatedTimestamp`.
        ///
        /// [AWS::CloudTrail::EventDataStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-eventdatastore.html)
        pub struct EventDataStore;

        /// Returns no attributes.
        ///
        /// [AWS::CloudTrail::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`, `SnsTopicArn`.
        ///
        /// [AWS::CloudTrail::Trail](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudtrail-trail.html)
        pub struct Trail;
    }

    /// Resource types `AWS::CloudWatch::..`.
    pub mod CloudWatch {
        /// Returns `Arn`.
        ///
        /// [AWS::CloudWatch::Alarm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarm.html)
        pub struct Alarm;

        /// Returns `Arn`, `LastUpdatedTimestamp`, `MuteType`, `Status`.
        ///
        /// [AWS::CloudWatch::AlarmMuteRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-alarmmuterule.html)
        pub struct AlarmMuteRule;

        /// Returns `Id`.
        ///
        /// [AWS::CloudWatch::AnomalyDetector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-anomalydetector.html)
        pub struct AnomalyDetector;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudWatch::CompositeAlarm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-compositealarm.html)
        pub struct CompositeAlarm;

        /// Returns no attributes.
        ///
        /// [AWS::CloudWatch::Dashboard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-dashboard.html)
        pub struct Dashboard;

        /// Returns `Arn`, `RuleName`.
        ///
        /// [AWS::CloudWatch::InsightRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-insightrule.html)
        pub struct InsightRule;

        /// Returns `CreatedAt`, `IntegrationArn`, `IntegrationId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::CloudWatch::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-integration.html)
        pub struct Integration;

        /// Returns `Arn`.
        ///
        /// [AWS::CloudWatch::LogAlarm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-logalarm.html)
        pub struct LogAlarm;

        /// Returns `Arn`, `CreationDate`, `LastUpdateDate`, `State`.
        ///
        /// [AWS::CloudWatch::MetricStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-metricstream.html)
        pub struct MetricStream;

        /// Returns `AccountId`, `Status`.
        ///
        /// [AWS::CloudWatch::OTelEnrichment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-otelenrichment.html)
        pub struct OTelEnrichment;

        /// Returns `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::CloudWatch::ResourceMetricsConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-resourcemetricsconfiguration.html)
        pub struct ResourceMetricsConfiguration;

        /// Returns `Arn`, `CreatedAt`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::CloudWatch::View](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cloudwatch-view.html)
        pub struct View;
    }

    /// Resource types `AWS::CodeArtifact::..`.
    pub mod CodeArtifact {
        /// Returns `Arn`, `DomainName`, `EncryptionKey`, `Name`, `Owner`, `Tags`.
        ///
        /// [AWS::CodeArtifact::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeartifact-domain.html)
        pub struct Domain;

        /// Returns `Arn`.
        ///
        /// [AWS::CodeArtifact::PackageGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeartifact-packagegroup.html)
        pub struct PackageGroup;

        /// Returns `Arn`, `Description`, `DomainName`, `DomainOwner`, `ExternalConnections`, `Name`,
        /// `RepositoryName`, `Tags`, `Upstreams`.
        ///
        /// [AWS::CodeArtifact::Repository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeartifact-repository.html)
        pub struct Repository;
    }

    /// Resource types `AWS::CodeBuild::..`.
    pub mod CodeBuild {
        /// Returns `Arn`.
        ///
        /// [AWS::CodeBuild::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-fleet.html)
        pub struct Fleet;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::CodeBuild::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-project.html)
        pub struct Project;

        /// Returns `Arn`.
        ///
        /// [AWS::CodeBuild::ReportGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-reportgroup.html)
        pub struct ReportGroup;

        /// Returns `Arn`.
        ///
        /// [AWS::CodeBuild::SourceCredential](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codebuild-sourcecredential.html)
        pub struct SourceCredential;
    }

    /// Resource types `AWS::CodeCommit::..`.
    pub mod CodeCommit {
        /// Returns `Arn`, `CloneUrlHttp`, `CloneUrlSsh`, `Name`, `RepositoryId`.
        ///
        /// [AWS::CodeCommit::Repository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codecommit-repository.html)
        pub struct Repository;
    }

    /// Resource types `AWS::CodeConnections::..`.
    pub mod CodeConnections {
        /// Returns `ConnectionArn`, `ConnectionStatus`, `OwnerAccountId`.
        ///
        /// [AWS::CodeConnections::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeconnections-connection.html)
        pub struct Connection;

        /// Returns `HostArn`, `HostId`, `Status`.
        ///
        /// [AWS::CodeConnections::Host](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeconnections-host.html)
        pub struct Host;
    }

    /// Resource types `AWS::CodeDeploy::..`.
    pub mod CodeDeploy {
        /// Returns no attributes.
        ///
        /// [AWS::CodeDeploy::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codedeploy-application.html)
        pub struct Application;

        /// Returns no attributes.
        ///
        /// [AWS::CodeDeploy::DeploymentConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codedeploy-deploymentconfig.html)
        pub struct DeploymentConfig;

        /// Returns no attributes.
        ///
        /// [AWS::CodeDeploy::DeploymentGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codedeploy-deploymentgroup.html)
        pub struct DeploymentGroup;
    }

    /// Resource types `AWS::CodeGuruProfiler::..`.
    pub mod CodeGuruProfiler {
        /// Returns `Arn`.
        ///
        /// [AWS::CodeGuruProfiler::ProfilingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codeguruprofiler-profilinggroup.html)
        pub struct ProfilingGroup;
    }

    /// Resource types `AWS::CodeGuruReviewer::..`.
    pub mod CodeGuruReviewer {
        /// Returns `AssociationArn`.
        ///
        /// [AWS::CodeGuruReviewer::RepositoryAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codegurureviewer-repositoryassociation.html)
        pub struct RepositoryAssociation;
    }

    /// Resource types `AWS::CodePipeline::..`.
    pub mod CodePipeline {
        /// Returns `Id`.
        ///
        /// [AWS::CodePipeline::CustomActionType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-customactiontype.html)
        pub struct CustomActionType;

        /// Returns `Arn`, `Version`.
        ///
        /// [AWS::CodePipeline::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-pipeline.html)
        pub struct Pipeline;

        /// Returns `Id`, `Url`.
        ///
        /// [AWS::CodePipeline::Webhook](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codepipeline-webhook.html)
        pub struct Webhook;
    }

    /// Resource types `AWS::CodeStar::..`.
    pub mod CodeStar {
        /// Returns `Id`.
        ///
        /// [AWS::CodeStar::GitHubRepository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestar-githubrepository.html)
        pub struct GitHubRepository;
    }

    /// Resource types `AWS::CodeStarConnections::..`.
    pub mod CodeStarConnections {
        /// Returns `ConnectionArn`, `ConnectionStatus`, `OwnerAccountId`.
        ///
        /// [AWS::CodeStarConnections::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestarconnections-connection.html)
        pub struct Connection;

        /// Returns `ProviderType`, `RepositoryLinkArn`, `RepositoryLinkId`.
        ///
        /// [AWS::CodeStarConnections::RepositoryLink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestarconnections-repositorylink.html)
        pub struct RepositoryLink;

        /// Returns `OwnerId`, `ProviderType`, `RepositoryName`.
        ///
        /// [AWS::CodeStarConnections::SyncConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestarconnections-syncconfiguration.html)
        pub struct SyncConfiguration;
    }

    /// Resource types `AWS::CodeStarNotifications::..`.
    pub mod CodeStarNotifications {
        /// Returns `Arn`.
        ///
        /// [AWS::CodeStarNotifications::NotificationRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-codestarnotifications-notificationrule.html)
        pub struct NotificationRule;
    }

    /// Resource types `AWS::Cognito::..`.
    pub mod Cognito {
        /// Returns `Id`, `Name`.
        ///
        /// [AWS::Cognito::IdentityPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypool.html)
        pub struct IdentityPool;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::IdentityPoolPrincipalTag](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypoolprincipaltag.html)
        pub struct IdentityPoolPrincipalTag;

        /// Returns `Id`.
        ///
        /// [AWS::Cognito::IdentityPoolRoleAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypoolroleattachment.html)
        pub struct IdentityPoolRoleAttachment;

        /// Returns `Id`.
        ///
        /// [AWS::Cognito::LogDeliveryConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-logdeliveryconfiguration.html)
        pub struct LogDeliveryConfiguration;

        /// Returns `ManagedLoginBrandingId`.
        ///
        /// [AWS::Cognito::ManagedLoginBranding](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-managedloginbranding.html)
        pub struct ManagedLoginBranding;

        /// Returns `TermsId`.
        ///
        /// [AWS::Cognito::Terms](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-terms.html)
        pub struct Terms;

        /// Returns `Arn`, `ProviderName`, `ProviderURL`, `UserPoolId`.
        ///
        /// [AWS::Cognito::UserPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpool.html)
        pub struct UserPool;

        /// Returns `ClientId`, `ClientSecret`, `Name`.
        ///
        /// [AWS::Cognito::UserPoolClient](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolclient.html)
        pub struct UserPoolClient;

        /// Returns `CloudFrontDistribution`.
        ///
        /// [AWS::Cognito::UserPoolDomain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpooldomain.html)
        pub struct UserPoolDomain;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolgroup.html)
        pub struct UserPoolGroup;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolIdentityProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolidentityprovider.html)
        pub struct UserPoolIdentityProvider;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolRegionalConfigurationAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolregionalconfigurationattachment.html)
        pub struct UserPoolRegionalConfigurationAttachment;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolReplica](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolreplica.html)
        pub struct UserPoolReplica;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolResourceServer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolresourceserver.html)
        pub struct UserPoolResourceServer;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolRiskConfigurationAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolriskconfigurationattachment.html)
        pub struct UserPoolRiskConfigurationAttachment;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolUICustomizationAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpooluicustomizationattachment.html)
        pub struct UserPoolUICustomizationAttachment;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolUser](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpooluser.html)
        pub struct UserPoolUser;

        /// Returns no attributes.
        ///
        /// [AWS::Cognito::UserPoolUserToGroupAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-userpoolusertogroupattachment.html)
        pub struct UserPoolUserToGroupAttachment;
    }

    /// Resource types `AWS::Comprehend::..`.
    pub mod Comprehend {
        /// Returns `Arn`.
        ///
        /// [AWS::Comprehend::DocumentClassifier](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-comprehend-documentclassifier.html)
        pub struct DocumentClassifier;

        /// Returns `Arn`, `CreationTime`, `CurrentInferenceUnits`, `LastModifiedTime`.
        ///
        /// [AWS::Comprehend::DocumentClassifierEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-comprehend-documentclassifierendpoint.html)
        pub struct DocumentClassifierEndpoint;

        /// Returns `Arn`.
        ///
        /// [AWS::Comprehend::EntityRecognizer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-comprehend-entityrecognizer.html)
        pub struct EntityRecognizer;

        /// Returns `Arn`, `CreationTime`, `CurrentInferenceUnits`, `EndpointStatus`, `LastModifiedTime`.
        ///
        /// [AWS::Comprehend::EntityRecognizerEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-comprehend-entityrecognizerendpoint.html)
        pub struct EntityRecognizerEndpoint;

        /// Returns `Arn`.
        ///
        /// [AWS::Comprehend::Flywheel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-comprehend-flywheel.html)
        pub struct Flywheel;
    }

    /// Resource types `AWS::ComputeOptimizer::..`.
    pub mod ComputeOptimizer {
        /// Returns `AccountId`, `CreatedTimestamp`, `LastUpdatedTimestamp`, `RuleArn`, `RuleId`,
        /// `RuleRevision`.
        ///
        /// [AWS::ComputeOptimizer::AutomationRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-computeoptimizer-automationrule.html)
        pub struct AutomationRule;
    }

    /// Resource types `AWS::Config::..`.
    pub mod Config {
        /// Returns `AggregationAuthorizationArn`.
        ///
        /// [AWS::Config::AggregationAuthorization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-aggregationauthorization.html)
        pub struct AggregationAuthorization;

        /// Returns `Arn`, `Compliance.Type`, `ConfigRuleId`.
        ///
        /// [AWS::Config::ConfigRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configrule.html)
        pub struct ConfigRule;

        /// Returns `ConfigurationAggregatorArn`.
        ///
        /// [AWS::Config::ConfigurationAggregator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configurationaggregator.html)
        pub struct ConfigurationAggregator;

        /// Returns `ResourceARN`.
        ///
        /// [AWS::Config::ConfigurationRecorder](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-configurationrecorder.html)
        pub struct ConfigurationRecorder;

        /// Returns `ConformancePackArn`.
        ///
        /// [AWS::Config::ConformancePack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-conformancepack.html)
        pub struct ConformancePack;

        /// Returns `Arn`, `CreatedTime`, `Name`.
        ///
        /// [AWS::Config::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-connector.html)
        pub struct Connector;

        /// Returns no attributes.
        ///
        /// [AWS::Config::DeliveryChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-deliverychannel.html)
        pub struct DeliveryChannel;

        /// Returns `OrganizationConfigRuleArn`.
        ///
        /// [AWS::Config::OrganizationConfigRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-organizationconfigrule.html)
        pub struct OrganizationConfigRule;

        /// Returns `OrganizationConformancePackArn`.
        ///
        /// [AWS::Config::OrganizationConformancePack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-organizationconformancepack.html)
        pub struct OrganizationConformancePack;

        /// Returns no attributes.
        ///
        /// [AWS::Config::RemediationConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-remediationconfiguration.html)
        pub struct RemediationConfiguration;

        /// Returns `QueryArn`, `QueryId`.
        ///
        /// [AWS::Config::StoredQuery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-config-storedquery.html)
        pub struct StoredQuery;
    }

    /// Resource types `AWS::Connect::..`.
    pub mod Connect {
        /// Returns `AgentStatusArn`, `LastModifiedRegion`, `LastModifiedTime`.
        ///
        /// [AWS::Connect::AgentStatus](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-agentstatus.html)
        pub struct AgentStatus;

        /// Returns no attributes.
        ///
        /// [AWS::Connect::ApprovedOrigin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-approvedorigin.html)
        pub struct ApprovedOrigin;

        /// Returns `ContactFlowArn`.
        ///
        /// [AWS::Connect::ContactFlow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-contactflow.html)
        pub struct ContactFlow;

        /// Returns `ContactFlowModuleArn`, `Status`.
        ///
        /// [AWS::Connect::ContactFlowModule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-contactflowmodule.html)
        pub struct ContactFlowModule;

        /// Returns `AliasId`, `ContactFlowModuleAliasARN`.
        ///
        /// [AWS::Connect::ContactFlowModuleAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-contactflowmodulealias.html)
        pub struct ContactFlowModuleAlias;

        /// Returns `ContactFlowModuleVersionARN`, `FlowModuleContentSha256`, `Version`.
        ///
        /// [AWS::Connect::ContactFlowModuleVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-contactflowmoduleversion.html)
        pub struct ContactFlowModuleVersion;

        /// Returns `ContactFlowVersionARN`, `FlowContentSha256`, `Version`.
        ///
        /// [AWS::Connect::ContactFlowVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-contactflowversion.html)
        pub struct ContactFlowVersion;

        /// Returns `ResourceShareArn`, `ResourceShareId`.
        ///
        /// [AWS::Connect::DataLakeAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-datalakeassociation.html)
        pub struct DataLakeAssociation;

        /// Returns `Arn`, `CreatedTime`, `LastModifiedRegion`, `LastModifiedTime`, `LockVersion`.
        ///
        /// [AWS::Connect::DataTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-datatable.html)
        pub struct DataTable;

        /// Returns `AttributeId`, `LastModifiedRegion`, `LastModifiedTime`, `LockVersion`.
        ///
        /// [AWS::Connect::DataTableAttribute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-datatableattribute.html)
        pub struct DataTableAttribute;

        /// Returns `RecordId`.
        ///
        /// [AWS::Connect::DataTableRecord](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-datatablerecord.html)
        pub struct DataTableRecord;

        /// Returns `EmailAddressArn`.
        ///
        /// [AWS::Connect::EmailAddress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-emailaddress.html)
        pub struct EmailAddress;

        /// Returns `EvaluationFormArn`.
        ///
        /// [AWS::Connect::EvaluationForm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-evaluationform.html)
        pub struct EvaluationForm;

        /// Returns `HoursOfOperationArn`.
        ///
        /// [AWS::Connect::HoursOfOperation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-hoursofoperation.html)
        pub struct HoursOfOperation;

        /// Returns `Arn`, `CreatedTime`, `Id`, `InstanceStatus`, `ServiceRole`.
        ///
        /// [AWS::Connect::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-instance.html)
        pub struct Instance;

        /// Returns `AssociationId`.
        ///
        /// [AWS::Connect::InstanceStorageConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-instancestorageconfig.html)
        pub struct InstanceStorageConfig;

        /// Returns `IntegrationAssociationId`.
        ///
        /// [AWS::Connect::IntegrationAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-integrationassociation.html)
        pub struct IntegrationAssociation;

        /// Returns `Category`, `CreatedTime`, `CreatedUser`, `CreationMethod`, `EffectiveTime`, `Filters`,
        /// `Groupings`, `LastModifiedRegion`, `LastModifiedTime`, `LastModifiedUser`, `MetricArn`,
        /// `PrimaryEventSource`, `PrimaryEventSourceEffectiveTimestampType`, `RefreshRate`, `SupportedStats`,
        /// `SupportsCustomCalculation`, `SupportsPreaggregateCalculation`, `Type`.
        ///
        /// [AWS::Connect::Metric](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-metric.html)
        pub struct Metric;

        /// Returns `Arn`, `CreatedAt`, `Id`.
        ///
        /// [AWS::Connect::Notification](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-notification.html)
        pub struct Notification;

        /// Returns `Address`, `PhoneNumberArn`.
        ///
        /// [AWS::Connect::PhoneNumber](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-phonenumber.html)
        pub struct PhoneNumber;

        /// Returns `LastModifiedRegion`, `LastModifiedTime`.
        ///
        /// [AWS::Connect::PredefinedAttribute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-predefinedattribute.html)
        pub struct PredefinedAttribute;

        /// Returns `PromptArn`.
        ///
        /// [AWS::Connect::Prompt](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-prompt.html)
        pub struct Prompt;

        /// Returns `LastModifiedRegion`, `LastModifiedTime`, `QueueArn`, `Type`.
        ///
        /// [AWS::Connect::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-queue.html)
        pub struct Queue;

        /// Returns `QuickConnectArn`, `QuickConnectType`.
        ///
        /// [AWS::Connect::QuickConnect](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-quickconnect.html)
        pub struct QuickConnect;

        /// Returns `RoutingProfileArn`.
        ///
        /// [AWS::Connect::RoutingProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-routingprofile.html)
        pub struct RoutingProfile;

        /// Returns `RuleArn`.
        ///
        /// [AWS::Connect::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-rule.html)
        pub struct Rule;

        /// Returns `AssociationId`.
        ///
        /// [AWS::Connect::SecurityKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-securitykey.html)
        pub struct SecurityKey;

        /// Returns `LastModifiedRegion`, `LastModifiedTime`, `SecurityProfileArn`.
        ///
        /// [AWS::Connect::SecurityProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-securityprofile.html)
        pub struct SecurityProfile;

        /// Returns `Arn`.
        ///
        /// [AWS::Connect::TaskTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-tasktemplate.html)
        pub struct TaskTemplate;

        /// Returns `LastModifiedRegion`, `LastModifiedTime`, `TestCaseArn`.
        ///
        /// [AWS::Connect::TestCase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-testcase.html)
        pub struct TestCase;

        /// Returns `IsDefault`, `Status`, `TrafficDistributionGroupArn`.
        ///
        /// [AWS::Connect::TrafficDistributionGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-trafficdistributiongroup.html)
        pub struct TrafficDistributionGroup;

        /// Returns `UseCaseArn`, `UseCaseId`.
        ///
        /// [AWS::Connect::UseCase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-usecase.html)
        pub struct UseCase;

        /// Returns `UserArn`.
        ///
        /// [AWS::Connect::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-user.html)
        pub struct User;

        /// Returns `UserHierarchyGroupArn`.
        ///
        /// [AWS::Connect::UserHierarchyGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-userhierarchygroup.html)
        pub struct UserHierarchyGroup;

        /// Returns `UserHierarchyStructureArn`.
        ///
        /// [AWS::Connect::UserHierarchyStructure](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-userhierarchystructure.html)
        pub struct UserHierarchyStructure;

        /// Returns `ViewArn`, `ViewContentSha256`, `ViewId`.
        ///
        /// [AWS::Connect::View](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-view.html)
        pub struct View;

        /// Returns `Version`, `ViewVersionArn`.
        ///
        /// [AWS::Connect::ViewVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-viewversion.html)
        pub struct ViewVersion;

        /// Returns `Arn`, `LastModifiedTime`, `State`, `VocabularyId`.
        ///
        /// [AWS::Connect::Vocabulary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-vocabulary.html)
        pub struct Vocabulary;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Connect::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connect-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::ConnectCampaigns::..`.
    pub mod ConnectCampaigns {
        /// Returns `Arn`.
        ///
        /// [AWS::ConnectCampaigns::Campaign](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connectcampaigns-campaign.html)
        pub struct Campaign;
    }

    /// Resource types `AWS::ConnectCampaignsV2::..`.
    pub mod ConnectCampaignsV2 {
        /// Returns `Arn`.
        ///
        /// [AWS::ConnectCampaignsV2::Campaign](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-connectcampaignsv2-campaign.html)
        pub struct Campaign;
    }

    /// Resource types `AWS::ControlTower::..`.
    pub mod ControlTower {
        /// Returns `EnabledBaselineIdentifier`.
        ///
        /// [AWS::ControlTower::EnabledBaseline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-controltower-enabledbaseline.html)
        pub struct EnabledBaseline;

        /// Returns no attributes.
        ///
        /// [AWS::ControlTower::EnabledControl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-controltower-enabledcontrol.html)
        pub struct EnabledControl;

        /// Returns `Arn`, `DriftStatus`, `LandingZoneIdentifier`, `LatestAvailableVersion`, `Status`.
        ///
        /// [AWS::ControlTower::LandingZone](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-controltower-landingzone.html)
        pub struct LandingZone;
    }

    /// Resource types `AWS::CustomerProfiles::..`.
    pub mod CustomerProfiles {
        /// Returns `CreatedAt`, `LastUpdatedAt`, `Readiness`, `Status`.
        ///
        /// [AWS::CustomerProfiles::CalculatedAttributeDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-calculatedattributedefinition.html)
        pub struct CalculatedAttributeDefinition;

        /// Returns `CreatedAt`, `DataStore.Readiness`, `LastUpdatedAt`, `RuleBasedMatching.Status`, `Stats`.
        ///
        /// [AWS::CustomerProfiles::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-domain.html)
        pub struct Domain;

        /// Returns `CreatedAt`, `LastUpdatedAt`.
        ///
        /// [AWS::CustomerProfiles::DomainObjectType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-domainobjecttype.html)
        pub struct DomainObjectType;

        /// Returns `CreatedAt`, `DestinationDetails`, `EventStreamArn`, `State`.
        ///
        /// [AWS::CustomerProfiles::EventStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-eventstream.html)
        pub struct EventStream;

        /// Returns `CreatedAt`, `LastUpdatedAt`.
        ///
        /// [AWS::CustomerProfiles::EventTrigger](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-eventtrigger.html)
        pub struct EventTrigger;

        /// Returns `CreatedAt`, `LastUpdatedAt`.
        ///
        /// [AWS::CustomerProfiles::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-integration.html)
        pub struct Integration;

        /// Returns `CreatedAt`, `LastUpdatedAt`, `MaxAvailableProfileObjectCount`.
        ///
        /// [AWS::CustomerProfiles::ObjectType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-objecttype.html)
        pub struct ObjectType;

        /// Returns `CreatedAt`, `FailureReason`, `LastUpdatedAt`, `LatestRecommenderUpdate`, `RecommenderArn`,
        /// `Status`, `TrainingMetrics`.
        ///
        /// [AWS::CustomerProfiles::Recommender](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-recommender.html)
        pub struct Recommender;

        /// Returns `CreatedAt`, `RecommenderFilterArn`, `Status`.
        ///
        /// [AWS::CustomerProfiles::RecommenderFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-recommenderfilter.html)
        pub struct RecommenderFilter;

        /// Returns `Arn`, `CreatedAt`, `Status`.
        ///
        /// [AWS::CustomerProfiles::RecommenderSchema](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-recommenderschema.html)
        pub struct RecommenderSchema;

        /// Returns `CreatedAt`, `SegmentDefinitionArn`, `SegmentType`.
        ///
        /// [AWS::CustomerProfiles::SegmentDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-customerprofiles-segmentdefinition.html)
        pub struct SegmentDefinition;
    }

    /// Resource types `AWS::DAX::..`.
    pub mod DAX {
        /// Returns `Arn`, `ClusterDiscoveryEndpoint`, `ClusterDiscoveryEndpointURL`, `Id`.
        ///
        /// [AWS::DAX::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-cluster.html)
        pub struct Cluster;

        /// Returns no attributes.
        ///
        /// [AWS::DAX::ParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-parametergroup.html)
        pub struct ParameterGroup;

        /// Returns no attributes.
        ///
        /// [AWS::DAX::SubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dax-subnetgroup.html)
        pub struct SubnetGroup;
    }

    /// Resource types `AWS::DLM::..`.
    pub mod DLM {
        /// Returns `Arn`, `PolicyId`.
        ///
        /// [AWS::DLM::LifecyclePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dlm-lifecyclepolicy.html)
        pub struct LifecyclePolicy;
    }

    /// Resource types `AWS::DMS::..`.
    pub mod DMS {
        /// Returns `CertificateArn`.
        ///
        /// [AWS::DMS::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-certificate.html)
        pub struct Certificate;

        /// Returns `DataMigrationArn`, `DataMigrationCreateTime`.
        ///
        /// [AWS::DMS::DataMigration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-datamigration.html)
        pub struct DataMigration;

        /// Returns `DataProviderArn`, `DataProviderCreationTime`.
        ///
        /// [AWS::DMS::DataProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-dataprovider.html)
        pub struct DataProvider;

        /// Returns `EndpointArn`, `ExternalId`.
        ///
        /// [AWS::DMS::Endpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-endpoint.html)
        pub struct Endpoint;

        /// Returns no attributes.
        ///
        /// [AWS::DMS::EventSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-eventsubscription.html)
        pub struct EventSubscription;

        /// Returns `InstanceProfileArn`, `InstanceProfileCreationTime`.
        ///
        /// [AWS::DMS::InstanceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-instanceprofile.html)
        pub struct InstanceProfile;

        /// Returns `InstanceProfileArn`, `InstanceProfileName`, `MigrationProjectArn`,
        /// `MigrationProjectCreationTime`.
        ///
        /// [AWS::DMS::MigrationProject](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-migrationproject.html)
        pub struct MigrationProject;

        /// Returns `ReplicationConfigArn`.
        ///
        /// [AWS::DMS::ReplicationConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-replicationconfig.html)
        pub struct ReplicationConfig;

        /// Returns `Id`, `ReplicationInstancePrivateIpAddresses`, `ReplicationInstancePublicIpAddresses`.
        ///
        /// [AWS::DMS::ReplicationInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-replicationinstance.html)
        pub struct ReplicationInstance;

        /// Returns no attributes.
        ///
        /// [AWS::DMS::ReplicationSubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-replicationsubnetgroup.html)
        pub struct ReplicationSubnetGroup;

        /// Returns `ReplicationTaskArn`.
        ///
        /// [AWS::DMS::ReplicationTask](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dms-replicationtask.html)
        pub struct ReplicationTask;
    }

    /// Resource types `AWS::DRS::..`.
    pub mod DRS {
        /// Returns `Arn`, `LaunchConfigurationTemplateID`.
        ///
        /// [AWS::DRS::LaunchConfigurationTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-drs-launchconfigurationtemplate.html)
        pub struct LaunchConfigurationTemplate;

        /// Returns `Arn`, `CreatedAt`, `RecoveryPlanID`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::DRS::RecoveryPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-drs-recoveryplan.html)
        pub struct RecoveryPlan;

        /// Returns `Arn`, `ReplicationConfigurationTemplateID`.
        ///
        /// [AWS::DRS::ReplicationConfigurationTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-drs-replicationconfigurationtemplate.html)
        pub struct ReplicationConfigurationTemplate;

        /// Returns `Arn`, `SourceNetworkID`.
        ///
        /// [AWS::DRS::SourceNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-drs-sourcenetwork.html)
        pub struct SourceNetwork;
    }

    /// Resource types `AWS::DSQL::..`.
    pub mod DSQL {
        /// Returns `CreationTime`, `EncryptionDetails`, `Endpoint`, `Identifier`, `PolicyVersion`,
        /// `ResourceArn`, `Status`, `VpcEndpoint`, `VpcEndpointServiceName`.
        ///
        /// [AWS::DSQL::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dsql-cluster.html)
        pub struct Cluster;
    }

    /// Resource types `AWS::DataBrew::..`.
    pub mod DataBrew {
        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-dataset.html)
        pub struct Dataset;

        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Job](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-job.html)
        pub struct Job;

        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-project.html)
        pub struct Project;

        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Recipe](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-recipe.html)
        pub struct Recipe;

        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Ruleset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-ruleset.html)
        pub struct Ruleset;

        /// Returns no attributes.
        ///
        /// [AWS::DataBrew::Schedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-databrew-schedule.html)
        pub struct Schedule;
    }

    /// Resource types `AWS::DataExchange::..`.
    pub mod DataExchange {
        /// Returns `Arn`, `CreatedAt`, `Id`, `Origin`, `UpdatedAt`.
        ///
        /// [AWS::DataExchange::DataSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dataexchange-dataset.html)
        pub struct DataSet;

        /// Returns `Arn`, `CreatedAt`, `EventActionId`, `UpdatedAt`.
        ///
        /// [AWS::DataExchange::EventAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dataexchange-eventaction.html)
        pub struct EventAction;
    }

    /// Resource types `AWS::DataPipeline::..`.
    pub mod DataPipeline {
        /// Returns `PipelineId`.
        ///
        /// [AWS::DataPipeline::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datapipeline-pipeline.html)
        pub struct Pipeline;
    }

    /// Resource types `AWS::DataSync::..`.
    pub mod DataSync {
        /// Returns `AgentArn`, `EndpointType`.
        ///
        /// [AWS::DataSync::Agent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-agent.html)
        pub struct Agent;

        /// Returns `CmkSecretConfig.SecretArn`, `LocationArn`, `LocationUri`, `ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationAzureBlob](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationazureblob.html)
        pub struct LocationAzureBlob;

        /// Returns `LocationArn`, `LocationUri`.
        ///
        /// [AWS::DataSync::LocationEFS](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationefs.html)
        pub struct LocationEFS;

        /// Returns `LocationArn`, `LocationUri`.
        ///
        /// [AWS::DataSync::LocationFSxLustre](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationfsxlustre.html)
        pub struct LocationFSxLustre;

        /// Returns `FsxFilesystemArn`, `LocationArn`, `LocationUri`, `Protocol.SMB.CmkSecretConfig.SecretArn`,
        /// `Protocol.SMB.ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationFSxONTAP](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationfsxontap.html)
        pub struct LocationFSxONTAP;

        /// Returns `LocationArn`, `LocationUri`.
        ///
        /// [AWS::DataSync::LocationFSxOpenZFS](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationfsxopenzfs.html)
        pub struct LocationFSxOpenZFS;

        /// Returns `CmkSecretConfig.SecretArn`, `LocationArn`, `LocationUri`, `ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationFSxWindows](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationfsxwindows.html)
        pub struct LocationFSxWindows;

        /// Returns `CmkSecretConfig.SecretArn`, `LocationArn`, `LocationUri`, `ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationHDFS](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationhdfs.html)
        pub struct LocationHDFS;

        /// Returns `LocationArn`, `LocationUri`.
        ///
        /// [AWS::DataSync::LocationNFS](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationnfs.html)
        pub struct LocationNFS;

        /// Returns `CmkSecretConfig.SecretArn`, `LocationArn`, `LocationUri`, `ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationObjectStorage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationobjectstorage.html)
        pub struct LocationObjectStorage;

        /// Returns `LocationArn`, `LocationUri`.
        ///
        /// [AWS::DataSync::LocationS3](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locations3.html)
        pub struct LocationS3;

        /// Returns `CmkSecretConfig.SecretArn`, `LocationArn`, `LocationUri`, `ManagedSecretConfig`.
        ///
        /// [AWS::DataSync::LocationSMB](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-locationsmb.html)
        pub struct LocationSMB;

        /// Returns `DestinationNetworkInterfaceArns`, `SourceNetworkInterfaceArns`, `Status`, `TaskArn`.
        ///
        /// [AWS::DataSync::Task](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datasync-task.html)
        pub struct Task;
    }

    /// Resource types `AWS::DataZone::..`.
    pub mod DataZone {
        /// Returns `ConnectionId`, `DomainId`, `DomainUnitId`, `EnvironmentId`, `EnvironmentUserRole`,
        /// `ProjectId`, `Type`.
        ///
        /// [AWS::DataZone::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-connection.html)
        pub struct Connection;

        /// Returns `ConnectionId`, `CreatedAt`, `DomainId`, `EnvironmentId`, `Id`, `LastRunAssetCount`,
        /// `LastRunAt`, `LastRunStatus`, `ProjectId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::DataZone::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-datasource.html)
        pub struct DataSource;

        /// Returns `Arn`, `CreatedAt`, `Id`, `LastUpdatedAt`, `ManagedAccountId`, `PortalUrl`,
        /// `RootDomainUnitId`, `Status`.
        ///
        /// [AWS::DataZone::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-domain.html)
        pub struct Domain;

        /// Returns `CreatedAt`, `DomainId`, `Id`, `Identifier`, `LastUpdatedAt`, `ParentDomainUnitId`.
        ///
        /// [AWS::DataZone::DomainUnit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-domainunit.html)
        pub struct DomainUnit;

        /// Returns `AwsAccountId`, `AwsAccountRegion`, `CreatedAt`, `CreatedBy`, `DomainId`,
        /// `EnvironmentBlueprintId`, `EnvironmentProfileId`, `Id`, `ProjectId`, `Provider`, `Status`,
        /// `UpdatedAt`.
        ///
        /// [AWS::DataZone::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-environment.html)
        pub struct Environment;

        /// Returns `DomainId`, `EnvironmentId`, `Id`.
        ///
        /// [AWS::DataZone::EnvironmentActions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-environmentactions.html)
        pub struct EnvironmentActions;

        /// Returns `CreatedAt`, `DomainId`, `EnvironmentBlueprintId`, `UpdatedAt`.
        ///
        /// [AWS::DataZone::EnvironmentBlueprintConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-environmentblueprintconfiguration.html)
        pub struct EnvironmentBlueprintConfiguration;

        /// Returns `CreatedAt`, `CreatedBy`, `DomainId`, `EnvironmentBlueprintId`, `Id`, `ProjectId`,
        /// `UpdatedAt`.
        ///
        /// [AWS::DataZone::EnvironmentProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-environmentprofile.html)
        pub struct EnvironmentProfile;

        /// Returns `CreatedAt`, `CreatedBy`, `DomainId`, `FormTypeIdentifier`, `OwningProjectId`, `Revision`.
        ///
        /// [AWS::DataZone::FormType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-formtype.html)
        pub struct FormType;

        /// Returns `DomainId`, `GroupName`, `Id`, `RolePrincipalId`.
        ///
        /// [AWS::DataZone::GroupProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-groupprofile.html)
        pub struct GroupProfile;

        /// Returns `OwnerIdentifier`, `OwnerType`.
        ///
        /// [AWS::DataZone::Owner](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-owner.html)
        pub struct Owner;

        /// Returns `CreatedAt`, `CreatedBy`, `GrantId`.
        ///
        /// [AWS::DataZone::PolicyGrant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-policygrant.html)
        pub struct PolicyGrant;

        /// Returns `CreatedAt`, `CreatedBy`, `DomainId`, `Id`, `LastUpdatedAt`, `ProjectStatus`.
        ///
        /// [AWS::DataZone::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-project.html)
        pub struct Project;

        /// Returns `MemberIdentifier`, `MemberIdentifierType`.
        ///
        /// [AWS::DataZone::ProjectMembership](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-projectmembership.html)
        pub struct ProjectMembership;

        /// Returns `CreatedAt`, `CreatedBy`, `DomainId`, `DomainUnitId`, `Id`, `Identifier`, `LastUpdatedAt`.
        ///
        /// [AWS::DataZone::ProjectProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-projectprofile.html)
        pub struct ProjectProfile;

        /// Returns `CreatedAt`, `CreatedBy`, `DomainId`, `EnvironmentId`, `Id`, `ProjectId`, `UpdatedAt`,
        /// `UpdatedBy`.
        ///
        /// [AWS::DataZone::SubscriptionTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-subscriptiontarget.html)
        pub struct SubscriptionTarget;

        /// Returns `Details`, `DomainId`, `Id`, `Type`.
        ///
        /// [AWS::DataZone::UserProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-datazone-userprofile.html)
        pub struct UserProfile;
    }

    /// Resource types `AWS::Deadline::..`.
    pub mod Deadline {
        /// Returns `Arn`, `BudgetId`, `Status`.
        ///
        /// [AWS::Deadline::Budget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-budget.html)
        pub struct Budget;

        /// Returns `Arn`, `FarmId`.
        ///
        /// [AWS::Deadline::Farm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-farm.html)
        pub struct Farm;

        /// Returns `Arn`, `Capabilities`, `FleetId`, `Status`, `StatusMessage`, `WorkerCount`.
        ///
        /// [AWS::Deadline::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-fleet.html)
        pub struct Fleet;

        /// Returns `Arn`, `DnsName`, `LicenseEndpointId`, `Status`, `StatusMessage`.
        ///
        /// [AWS::Deadline::LicenseEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-licenseendpoint.html)
        pub struct LicenseEndpoint;

        /// Returns `CurrentCount`, `LimitId`.
        ///
        /// [AWS::Deadline::Limit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-limit.html)
        pub struct Limit;

        /// Returns `Arn`, `Family`, `Port`, `Vendor`.
        ///
        /// [AWS::Deadline::MeteredProduct](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-meteredproduct.html)
        pub struct MeteredProduct;

        /// Returns `Arn`, `IdentityCenterApplicationArn`, `MonitorId`, `Url`.
        ///
        /// [AWS::Deadline::Monitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-monitor.html)
        pub struct Monitor;

        /// Returns `Arn`, `QueueId`.
        ///
        /// [AWS::Deadline::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-queue.html)
        pub struct Queue;

        /// Returns `Name`, `QueueEnvironmentId`.
        ///
        /// [AWS::Deadline::QueueEnvironment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-queueenvironment.html)
        pub struct QueueEnvironment;

        /// Returns no attributes.
        ///
        /// [AWS::Deadline::QueueFleetAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-queuefleetassociation.html)
        pub struct QueueFleetAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::Deadline::QueueLimitAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-queuelimitassociation.html)
        pub struct QueueLimitAssociation;

        /// Returns `StorageProfileId`.
        ///
        /// [AWS::Deadline::StorageProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-storageprofile.html)
        pub struct StorageProfile;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `Status`, `WorkerId`.
        ///
        /// [AWS::Deadline::Worker](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-deadline-worker.html)
        pub struct Worker;
    }

    /// Resource types `AWS::Detective::..`.
    pub mod Detective {
        /// Returns `Arn`.
        ///
        /// [AWS::Detective::Graph](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-detective-graph.html)
        pub struct Graph;

        /// Returns no attributes.
        ///
        /// [AWS::Detective::MemberInvitation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-detective-memberinvitation.html)
        pub struct MemberInvitation;

        /// Returns `GraphArn`.
        ///
        /// [AWS::Detective::OrganizationAdmin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-detective-organizationadmin.html)
        pub struct OrganizationAdmin;
    }

    /// Resource types `AWS::DevOpsAgent::..`.
    pub mod DevOpsAgent {
        /// Returns `AgentSpaceId`, `Arn`, `CreatedAt`, `OperatorApp.Iam.CreatedAt`,
        /// `OperatorApp.Iam.UpdatedAt`, `OperatorApp.Idc.CreatedAt`, `OperatorApp.Idc.IdcApplicationArn`,
        /// `OperatorApp.Idc.UpdatedAt`, `OperatorApp.Idp.CreatedAt`, `OperatorApp.Idp.UpdatedAt`,
        /// `OperatorApp.Idp.UserIdClaim`, `UpdatedAt`.
        ///
        /// [AWS::DevOpsAgent::AgentSpace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-agentspace.html)
        pub struct AgentSpace;

        /// Returns `Arn`, `AssetId`, `CreatedAt`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::DevOpsAgent::Asset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-asset.html)
        pub struct Asset;

        /// Returns `AssociationId`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::DevOpsAgent::Association](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-association.html)
        pub struct Association;

        /// Returns `Arn`, `CertificateExpiryTime`, `Status`.
        ///
        /// [AWS::DevOpsAgent::PrivateConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-privateconnection.html)
        pub struct PrivateConnection;

        /// Returns `AccessibleResources`, `AdditionalServiceDetails`, `Arn`, `ServiceId`.
        ///
        /// [AWS::DevOpsAgent::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-service.html)
        pub struct Service;

        /// Returns `Arn`, `CreatedAt`, `TriggerId`, `UpdatedAt`.
        ///
        /// [AWS::DevOpsAgent::Trigger](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsagent-trigger.html)
        pub struct Trigger;
    }

    /// Resource types `AWS::DevOpsGuru::..`.
    pub mod DevOpsGuru {
        /// Returns `AccountId`.
        ///
        /// [AWS::DevOpsGuru::LogAnomalyDetectionIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsguru-loganomalydetectionintegration.html)
        pub struct LogAnomalyDetectionIntegration;

        /// Returns `Id`.
        ///
        /// [AWS::DevOpsGuru::NotificationChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsguru-notificationchannel.html)
        pub struct NotificationChannel;

        /// Returns `ResourceCollectionType`.
        ///
        /// [AWS::DevOpsGuru::ResourceCollection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devopsguru-resourcecollection.html)
        pub struct ResourceCollection;
    }

    /// Resource types `AWS::DeviceFarm::..`.
    pub mod DeviceFarm {
        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::DevicePool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-devicepool.html)
        pub struct DevicePool;

        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::InstanceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-instanceprofile.html)
        pub struct InstanceProfile;

        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::NetworkProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-networkprofile.html)
        pub struct NetworkProfile;

        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-project.html)
        pub struct Project;

        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::TestGridProject](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-testgridproject.html)
        pub struct TestGridProject;

        /// Returns `Arn`, `Category`, `Created`, `Status`.
        ///
        /// [AWS::DeviceFarm::Upload](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-upload.html)
        pub struct Upload;

        /// Returns `Arn`.
        ///
        /// [AWS::DeviceFarm::VPCEConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-devicefarm-vpceconfiguration.html)
        pub struct VPCEConfiguration;
    }

    /// Resource types `AWS::DirectConnect::..`.
    pub mod DirectConnect {
        /// Returns `ConnectionArn`, `ConnectionId`, `ConnectionState`.
        ///
        /// [AWS::DirectConnect::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-connection.html)
        pub struct Connection;

        /// Returns `DirectConnectGatewayArn`, `DirectConnectGatewayId`.
        ///
        /// [AWS::DirectConnect::DirectConnectGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-directconnectgateway.html)
        pub struct DirectConnectGateway;

        /// Returns `AssociationId`.
        ///
        /// [AWS::DirectConnect::DirectConnectGatewayAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-directconnectgatewayassociation.html)
        pub struct DirectConnectGatewayAssociation;

        /// Returns `LagArn`, `LagId`, `LagState`.
        ///
        /// [AWS::DirectConnect::Lag](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-lag.html)
        pub struct Lag;

        /// Returns `VirtualInterfaceArn`, `VirtualInterfaceId`.
        ///
        /// [AWS::DirectConnect::PrivateVirtualInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-privatevirtualinterface.html)
        pub struct PrivateVirtualInterface;

        /// Returns `VirtualInterfaceArn`, `VirtualInterfaceId`.
        ///
        /// [AWS::DirectConnect::PublicVirtualInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-publicvirtualinterface.html)
        pub struct PublicVirtualInterface;

        /// Returns `VirtualInterfaceArn`, `VirtualInterfaceId`.
        ///
        /// [AWS::DirectConnect::TransitVirtualInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-transitvirtualinterface.html)
        pub struct TransitVirtualInterface;
    }

    /// Resource types `AWS::DirectoryService::..`.
    pub mod DirectoryService {
        /// Returns `Alias`, `DirectoryId`, `DnsIpAddresses`.
        ///
        /// [AWS::DirectoryService::MicrosoftAD](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directoryservice-microsoftad.html)
        pub struct MicrosoftAD;

        /// Returns `Alias`, `DirectoryId`, `DnsIpAddresses`.
        ///
        /// [AWS::DirectoryService::SimpleAD](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directoryservice-simplead.html)
        pub struct SimpleAD;
    }

    /// Resource types `AWS::DocDB::..`.
    pub mod DocDB {
        /// Returns `ClusterResourceId`, `Endpoint`, `Id`, `Port`, `ReadEndpoint`.
        ///
        /// [AWS::DocDB::DBCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbcluster.html)
        pub struct DBCluster;

        /// Returns no attributes.
        ///
        /// [AWS::DocDB::DBClusterParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbclusterparametergroup.html)
        pub struct DBClusterParameterGroup;

        /// Returns `Endpoint`, `Id`, `Port`.
        ///
        /// [AWS::DocDB::DBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbinstance.html)
        pub struct DBInstance;

        /// Returns no attributes.
        ///
        /// [AWS::DocDB::DBSubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-dbsubnetgroup.html)
        pub struct DBSubnetGroup;

        /// Returns no attributes.
        ///
        /// [AWS::DocDB::EventSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-eventsubscription.html)
        pub struct EventSubscription;

        /// Returns `GlobalClusterArn`, `GlobalClusterResourceId`.
        ///
        /// [AWS::DocDB::GlobalCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdb-globalcluster.html)
        pub struct GlobalCluster;
    }

    /// Resource types `AWS::DocDBElastic::..`.
    pub mod DocDBElastic {
        /// Returns `ClusterArn`, `ClusterEndpoint`.
        ///
        /// [AWS::DocDBElastic::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdbelastic-cluster.html)
        pub struct Cluster;

        /// Returns `AdminUserName`, `ClusterCreationTime`, `KmsKeyId`, `SnapshotArn`, `SnapshotCreationTime`,
        /// `SnapshotType`, `Status`, `SubnetIds`, `VpcSecurityGroupIds`.
        ///
        /// [AWS::DocDBElastic::ClusterSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-docdbelastic-clustersnapshot.html)
        pub struct ClusterSnapshot;
    }

    /// Resource types `AWS::DynamoDB::..`.
    pub mod DynamoDB {
        /// Returns `BackupArn`, `BackupCreationDateTime`, `BackupId`, `BackupSizeBytes`, `BackupStatus`,
        /// `BackupType`.
        ///
        /// [AWS::DynamoDB::Backup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-backup.html)
        pub struct Backup;

        /// Returns `Arn`, `StreamArn`, `TableId`.
        ///
        /// [AWS::DynamoDB::GlobalTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-globaltable.html)
        pub struct GlobalTable;

        /// Returns `Arn`, `StreamArn`.
        ///
        /// [AWS::DynamoDB::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html)
        pub struct Table;
    }

    /// Resource types `AWS::EC2::..`.
    pub mod EC2 {
        /// Returns `ApplicationStatusCheckId`, `Arn`, `CreationTime`.
        ///
        /// [AWS::EC2::ApplicationStatusCheck](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-applicationstatuscheck.html)
        pub struct ApplicationStatusCheck;

        /// Returns `CapacityManagerDataExportId`.
        ///
        /// [AWS::EC2::CapacityManagerDataExport](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacitymanagerdataexport.html)
        pub struct CapacityManagerDataExport;

        /// Returns `AvailabilityZone`, `AvailabilityZoneId`, `AvailableInstanceCount`, `CapacityAllocationSet`,
        /// `CapacityReservationArn`, `CapacityReservationFleetId`, `CommitmentInfo.CommitmentEndDate`,
        /// `CommitmentInfo.CommittedInstanceCount`, `CreateDate`, `DeliveryPreference`, `EbsOptimized`,
        /// `EndDate`, `EndDateType`, `EphemeralStorage`, `Id`, `InstanceCount`, `InstanceMatchCriteria`,
        /// `InstancePlatform`, `InstanceType`, `OutPostArn`, `OwnerId`, `PlacementGroupArn`, `ReservationType`,
        /// `StartDate`, `State`, `TagSpecifications`, `Tenancy`, `TotalInstanceCount`,
        /// `UnusedReservationBillingOwnerId`.
        ///
        /// [AWS::EC2::CapacityReservation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacityreservation.html)
        pub struct CapacityReservation;

        /// Returns `CapacityReservationFleetId`.
        ///
        /// [AWS::EC2::CapacityReservationFleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacityreservationfleet.html)
        pub struct CapacityReservationFleet;

        /// Returns `CarrierGatewayId`, `OwnerId`, `State`.
        ///
        /// [AWS::EC2::CarrierGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-carriergateway.html)
        pub struct CarrierGateway;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::ClientVpnAuthorizationRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnauthorizationrule.html)
        pub struct ClientVpnAuthorizationRule;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::ClientVpnEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnendpoint.html)
        pub struct ClientVpnEndpoint;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::ClientVpnRoute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnroute.html)
        pub struct ClientVpnRoute;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::ClientVpnTargetNetworkAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpntargetnetworkassociation.html)
        pub struct ClientVpnTargetNetworkAssociation;

        /// Returns `CustomerGatewayId`.
        ///
        /// [AWS::EC2::CustomerGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-customergateway.html)
        pub struct CustomerGateway;

        /// Returns `DhcpOptionsId`.
        ///
        /// [AWS::EC2::DHCPOptions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-dhcpoptions.html)
        pub struct DHCPOptions;

        /// Returns `FleetId`.
        ///
        /// [AWS::EC2::EC2Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ec2fleet.html)
        pub struct EC2Fleet;

        /// Returns `AllocationId`, `PublicIp`.
        ///
        /// [AWS::EC2::EIP](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html)
        pub struct EIP;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::EIPAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eipassociation.html)
        pub struct EIPAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::EgressOnlyInternetGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-egressonlyinternetgateway.html)
        pub struct EgressOnlyInternetGateway;

        /// Returns `CertificateS3BucketName`, `CertificateS3ObjectKey`, `EncryptionKmsKeyId`.
        ///
        /// [AWS::EC2::EnclaveCertificateIamRoleAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-enclavecertificateiamroleassociation.html)
        pub struct EnclaveCertificateIamRoleAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::FlowLog](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html)
        pub struct FlowLog;

        /// Returns `Arn`, `CreateTime`, `DataRetentionSupport`, `FpgaImageGlobalId`, `FpgaImageId`, `OwnerId`,
        /// `Public`, `State`, `UpdateTime`.
        ///
        /// [AWS::EC2::FpgaImage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-fpgaimage.html)
        pub struct FpgaImage;

        /// Returns `AssociationId`.
        ///
        /// [AWS::EC2::GatewayRouteTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-gatewayroutetableassociation.html)
        pub struct GatewayRouteTableAssociation;

        /// Returns `HostId`.
        ///
        /// [AWS::EC2::Host](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-host.html)
        pub struct Host;

        /// Returns `Arn`, `DefaultResourceDiscoveryAssociationId`, `DefaultResourceDiscoveryId`, `IpamId`,
        /// `PrivateDefaultScopeId`, `PublicDefaultScopeId`, `ResourceDiscoveryAssociationCount`, `ScopeCount`.
        ///
        /// [AWS::EC2::IPAM](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipam.html)
        pub struct IPAM;

        /// Returns `IpamPoolAllocationId`.
        ///
        /// [AWS::EC2::IPAMAllocation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamallocation.html)
        pub struct IPAMAllocation;

        /// Returns `Arn`, `IpamArn`, `IpamPoolId`, `IpamScopeArn`, `IpamScopeType`, `PoolDepth`, `State`,
        /// `StateMessage`.
        ///
        /// [AWS::EC2::IPAMPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipampool.html)
        pub struct IPAMPool;

        /// Returns `IpamPoolCidrId`, `State`.
        ///
        /// [AWS::EC2::IPAMPoolCidr](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipampoolcidr.html)
        pub struct IPAMPoolCidr;

        /// Returns `IpamArn`, `IpamPrefixListResolverArn`, `IpamPrefixListResolverId`.
        ///
        /// [AWS::EC2::IPAMPrefixListResolver](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamprefixlistresolver.html)
        pub struct IPAMPrefixListResolver;

        /// Returns `IpamPrefixListResolverTargetArn`, `IpamPrefixListResolverTargetId`.
        ///
        /// [AWS::EC2::IPAMPrefixListResolverTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamprefixlistresolvertarget.html)
        pub struct IPAMPrefixListResolverTarget;

        /// Returns `IpamResourceDiscoveryArn`, `IpamResourceDiscoveryId`, `IpamResourceDiscoveryRegion`,
        /// `IsDefault`, `OwnerId`, `State`.
        ///
        /// [AWS::EC2::IPAMResourceDiscovery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamresourcediscovery.html)
        pub struct IPAMResourceDiscovery;

        /// Returns `IpamArn`, `IpamRegion`, `IpamResourceDiscoveryAssociationArn`,
        /// `IpamResourceDiscoveryAssociationId`, `IsDefault`, `OwnerId`, `ResourceDiscoveryStatus`, `State`.
        ///
        /// [AWS::EC2::IPAMResourceDiscoveryAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamresourcediscoveryassociation.html)
        pub struct IPAMResourceDiscoveryAssociation;

        /// Returns `Arn`, `IpamArn`, `IpamScopeId`, `IpamScopeType`, `IsDefault`, `PoolCount`.
        ///
        /// [AWS::EC2::IPAMScope](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamscope.html)
        pub struct IPAMScope;

        /// Returns `Arn`, `Description`, `NetworkBorderGroup`, `PoolId`, `TotalAddressCount`,
        /// `TotalAvailableAddressCount`.
        ///
        /// [AWS::EC2::IPv4Pool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipv4pool.html)
        pub struct IPv4Pool;

        /// Returns `AdditionalInfo`, `Affinity`, `AvailabilityZone`, `BlockDeviceMappings`,
        /// `CpuOptions.CoreCount`, `CpuOptions.ThreadsPerCore`, `CreditSpecification.CPUCredits`,
        /// `DisableApiTermination`, `EbsOptimized`, `ElasticGpuSpecifications`, `ElasticInferenceAccelerators`,
        /// `EnclaveOptions.Enabled`, `HibernationOptions.Configured`, `HostId`, `HostResourceGroupArn`,
        /// `IamInstanceProfile`, `ImageId`, `InstanceId`, `InstanceInitiatedShutdownBehavior`, `InstanceType`,
        /// `Ipv6AddressCount`, `Ipv6Addresses`, `KernelId`, `KeyName`, `LicenseSpecifications`, `Monitoring`,
        /// `NetworkInterfaces`, `PlacementGroupName`, `PrivateDnsName`, `PrivateIp`, `PrivateIpAddress`,
        /// `PropagateTagsToVolumeOnCreation`, `PublicDnsName`, `PublicIp`, `RamdiskId`, `SecurityGroupIds`,
        /// `SecurityGroups`, `SourceDestCheck`, `SsmAssociations`, `SubnetId`, `Tags`, `Tenancy`, `UserData`,
        /// `Volumes`, `VpcId`.
        ///
        /// [AWS::EC2::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html)
        pub struct Instance;

        /// Returns `AvailabilityZone`, `AvailabilityZoneId`, `CreatedAt`, `Id`, `InstanceConnectEndpointArn`,
        /// `NetworkInterfaceIds`, `OwnerId`, `PublicDnsNames`, `State`, `StateMessage`, `VpcId`.
        ///
        /// [AWS::EC2::InstanceConnectEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instanceconnectendpoint.html)
        pub struct InstanceConnectEndpoint;

        /// Returns `Arn`, `InstanceEventWindowId`, `State`.
        ///
        /// [AWS::EC2::InstanceEventWindow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instanceeventwindow.html)
        pub struct InstanceEventWindow;

        /// Returns `InternetGatewayId`.
        ///
        /// [AWS::EC2::InternetGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html)
        pub struct InternetGateway;

        /// Returns `AssociationId`.
        ///
        /// [AWS::EC2::IpPoolRouteTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ippoolroutetableassociation.html)
        pub struct IpPoolRouteTableAssociation;

        /// Returns `IpamArn`, `IpamExternalResourceVerificationTokenArn`,
        /// `IpamExternalResourceVerificationTokenId`, `IpamRegion`, `NotAfter`, `State`, `Status`, `TokenName`,
        /// `TokenValue`.
        ///
        /// [AWS::EC2::IpamExternalResourceVerificationToken](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamexternalresourceverificationtoken.html)
        pub struct IpamExternalResourceVerificationToken;

        /// Returns `ChildRequestXml`, `IpamInternetRegistryAssociationArn`,
        /// `IpamInternetRegistryAssociationId`, `IpamRegion`, `OwnerId`, `State`.
        ///
        /// [AWS::EC2::IpamInternetRegistryAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipaminternetregistryassociation.html)
        pub struct IpamInternetRegistryAssociation;

        /// Returns `KeyFingerprint`, `KeyPairId`.
        ///
        /// [AWS::EC2::KeyPair](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-keypair.html)
        pub struct KeyPair;

        /// Returns `DefaultVersionNumber`, `LatestVersionNumber`, `LaunchTemplateId`.
        ///
        /// [AWS::EC2::LaunchTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html)
        pub struct LaunchTemplate;

        /// Returns `State`, `Type`.
        ///
        /// [AWS::EC2::LocalGatewayRoute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroute.html)
        pub struct LocalGatewayRoute;

        /// Returns `LocalGatewayRouteTableArn`, `LocalGatewayRouteTableId`, `OutpostArn`, `OwnerId`, `State`.
        ///
        /// [AWS::EC2::LocalGatewayRouteTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetable.html)
        pub struct LocalGatewayRouteTable;

        /// Returns `LocalGatewayId`, `LocalGatewayRouteTableVpcAssociationId`, `State`.
        ///
        /// [AWS::EC2::LocalGatewayRouteTableVPCAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetablevpcassociation.html)
        pub struct LocalGatewayRouteTableVPCAssociation;

        /// Returns `LocalGatewayId`, `LocalGatewayRouteTableArn`,
        /// `LocalGatewayRouteTableVirtualInterfaceGroupAssociationId`, `OwnerId`, `State`.
        ///
        /// [AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetablevirtualinterfacegroupassociation.html)
        pub struct LocalGatewayRouteTableVirtualInterfaceGroupAssociation;

        /// Returns `ConfigurationState`, `LocalBgpAsn`, `LocalGatewayId`, `LocalGatewayVirtualInterfaceId`,
        /// `OwnerId`.
        ///
        /// [AWS::EC2::LocalGatewayVirtualInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayvirtualinterface.html)
        pub struct LocalGatewayVirtualInterface;

        /// Returns `ConfigurationState`, `LocalGatewayVirtualInterfaceGroupArn`,
        /// `LocalGatewayVirtualInterfaceGroupId`, `LocalGatewayVirtualInterfaceIds`, `OwnerId`.
        ///
        /// [AWS::EC2::LocalGatewayVirtualInterfaceGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayvirtualinterfacegroup.html)
        pub struct LocalGatewayVirtualInterfaceGroup;

        /// Returns `AutoProvisionZones`, `AutoScalingIps`, `EniId`, `NatGatewayId`, `RouteTableId`.
        ///
        /// [AWS::EC2::NatGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html)
        pub struct NatGateway;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::NetworkAcl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkacl.html)
        pub struct NetworkAcl;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::NetworkAclEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html)
        pub struct NetworkAclEntry;

        /// Returns `CreatedDate`, `NetworkInsightsAccessScopeArn`, `NetworkInsightsAccessScopeId`,
        /// `UpdatedDate`.
        ///
        /// [AWS::EC2::NetworkInsightsAccessScope](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsaccessscope.html)
        pub struct NetworkInsightsAccessScope;

        /// Returns `AnalyzedEniCount`, `EndDate`, `FindingsFound`, `NetworkInsightsAccessScopeAnalysisArn`,
        /// `NetworkInsightsAccessScopeAnalysisId`, `StartDate`, `Status`, `StatusMessage`.
        ///
        /// [AWS::EC2::NetworkInsightsAccessScopeAnalysis](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsaccessscopeanalysis.html)
        pub struct NetworkInsightsAccessScopeAnalysis;

        /// Returns `AlternatePathHints`, `Explanations`, `ForwardPathComponents`, `NetworkInsightsAnalysisArn`,
        /// `NetworkInsightsAnalysisId`, `NetworkPathFound`, `ReturnPathComponents`, `StartDate`, `Status`,
        /// `StatusMessage`, `SuggestedAccounts`.
        ///
        /// [AWS::EC2::NetworkInsightsAnalysis](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsanalysis.html)
        pub struct NetworkInsightsAnalysis;

        /// Returns `CreatedDate`, `DestinationArn`, `NetworkInsightsPathArn`, `NetworkInsightsPathId`,
        /// `SourceArn`.
        ///
        /// [AWS::EC2::NetworkInsightsPath](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightspath.html)
        pub struct NetworkInsightsPath;

        /// Returns `Id`, `PrimaryIpv6Address`, `PrimaryPrivateIpAddress`, `PublicIpDnsNameOptions`,
        /// `SecondaryPrivateIpAddresses`, `VpcId`.
        ///
        /// [AWS::EC2::NetworkInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterface.html)
        pub struct NetworkInterface;

        /// Returns `AttachmentId`.
        ///
        /// [AWS::EC2::NetworkInterfaceAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterfaceattachment.html)
        pub struct NetworkInterfaceAttachment;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::NetworkInterfacePermission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterfacepermission.html)
        pub struct NetworkInterfacePermission;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::NetworkPerformanceMetricSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkperformancemetricsubscription.html)
        pub struct NetworkPerformanceMetricSubscription;

        /// Returns `GroupId`, `GroupName`.
        ///
        /// [AWS::EC2::PlacementGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-placementgroup.html)
        pub struct PlacementGroup;

        /// Returns `Arn`, `OwnerId`, `PrefixListId`, `Version`.
        ///
        /// [AWS::EC2::PrefixList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html)
        pub struct PrefixList;

        /// Returns `CidrBlock`.
        ///
        /// [AWS::EC2::Route](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html)
        pub struct Route;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::EC2::RouteServer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserver.html)
        pub struct RouteServer;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::RouteServerAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverassociation.html)
        pub struct RouteServerAssociation;

        /// Returns `Arn`, `EniAddress`, `EniId`, `Id`, `VpcId`.
        ///
        /// [AWS::EC2::RouteServerEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverendpoint.html)
        pub struct RouteServerEndpoint;

        /// Returns `Arn`, `EndpointEniAddress`, `EndpointEniId`, `Id`, `RouteServerId`, `SubnetId`, `VpcId`.
        ///
        /// [AWS::EC2::RouteServerPeer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverpeer.html)
        pub struct RouteServerPeer;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::RouteServerPropagation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverpropagation.html)
        pub struct RouteServerPropagation;

        /// Returns `RouteTableId`.
        ///
        /// [AWS::EC2::RouteTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html)
        pub struct RouteTable;

        /// Returns `Ipv4CidrBlockAssociations`, `OwnerId`, `SecondaryNetworkArn`, `SecondaryNetworkId`.
        ///
        /// [AWS::EC2::SecondaryNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-secondarynetwork.html)
        pub struct SecondaryNetwork;

        /// Returns `GroupDescription`, `GroupId`, `GroupName`, `Id`, `SecurityGroupEgress`,
        /// `SecurityGroupIngress`, `Tags`, `VpcId`.
        ///
        /// [AWS::EC2::SecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html)
        pub struct SecurityGroup;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::SecurityGroupEgress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html)
        pub struct SecurityGroupEgress;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::SecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html)
        pub struct SecurityGroupIngress;

        /// Returns `State`, `StateReason`, `VpcOwnerId`.
        ///
        /// [AWS::EC2::SecurityGroupVpcAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupvpcassociation.html)
        pub struct SecurityGroupVpcAssociation;

        /// Returns `AccountId`.
        ///
        /// [AWS::EC2::SnapshotBlockPublicAccess](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-snapshotblockpublicaccess.html)
        pub struct SnapshotBlockPublicAccess;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::SpotFleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-spotfleet.html)
        pub struct SpotFleet;

        /// Returns `HaStatus`, `LastUpdatedTime`, `SqlServerLicenseUsage`.
        ///
        /// [AWS::EC2::SqlHaStandbyDetectedInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-sqlhastandbydetectedinstance.html)
        pub struct SqlHaStandbyDetectedInstance;

        /// Returns `AssignIpv6AddressOnCreation`, `AvailabilityZone`, `AvailabilityZoneId`,
        /// `BlockPublicAccessStates.InternetGatewayBlockMode`, `CidrBlock`, `EnableDns64`,
        /// `EnableLniAtDeviceIndex`, `Ipv4IpamPoolId`, `Ipv4NetmaskLength`, `Ipv6CidrBlock`, `Ipv6CidrBlocks`,
        /// `Ipv6IpamPoolId`, `Ipv6Native`, `Ipv6NetmaskLength`, `MapPublicIpOnLaunch`,
        /// `NetworkAclAssociationId`, `OutpostArn`,
        /// `PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsAAAARecord`,
        /// `PrivateDnsNameOptionsOnLaunch.EnableResourceNameDnsARecord`,
        /// `PrivateDnsNameOptionsOnLaunch.HostnameType`, `SubnetId`, `Tags`, `VpcId`.
        ///
        /// [AWS::EC2::Subnet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html)
        pub struct Subnet;

        /// Returns `Id`, `IpSource`, `Ipv6AddressAttribute`.
        ///
        /// [AWS::EC2::SubnetCidrBlock](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetcidrblock.html)
        pub struct SubnetCidrBlock;

        /// Returns `Arn`, `OwnerId`, `SubnetCidrReservationId`.
        ///
        /// [AWS::EC2::SubnetCidrReservation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetcidrreservation.html)
        pub struct SubnetCidrReservation;

        /// Returns `AssociationId`.
        ///
        /// [AWS::EC2::SubnetNetworkAclAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetnetworkaclassociation.html)
        pub struct SubnetNetworkAclAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::SubnetRouteTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html)
        pub struct SubnetRouteTableAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::TrafficMirrorFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorfilter.html)
        pub struct TrafficMirrorFilter;

        /// Returns `TrafficMirrorFilterRuleId`.
        ///
        /// [AWS::EC2::TrafficMirrorFilterRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorfilterrule.html)
        pub struct TrafficMirrorFilterRule;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::TrafficMirrorSession](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorsession.html)
        pub struct TrafficMirrorSession;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::TrafficMirrorTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrortarget.html)
        pub struct TrafficMirrorTarget;

        /// Returns `EncryptionSupportState`, `Id`, `TransitGatewayArn`.
        ///
        /// [AWS::EC2::TransitGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgateway.html)
        pub struct TransitGateway;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::TransitGatewayAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayattachment.html)
        pub struct TransitGatewayAttachment;

        /// Returns `CreationTime`, `State`, `TransitGatewayAttachmentId`, `TransitGatewayId`.
        ///
        /// [AWS::EC2::TransitGatewayConnect](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayconnect.html)
        pub struct TransitGatewayConnect;

        /// Returns `ConnectPeerConfiguration.BgpConfigurations`, `ConnectPeerConfiguration.Protocol`,
        /// `CreationTime`, `State`, `TransitGatewayConnectPeerId`.
        ///
        /// [AWS::EC2::TransitGatewayConnectPeer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayconnectpeer.html)
        pub struct TransitGatewayConnectPeer;

        /// Returns `State`, `TransitGatewayMeteringPolicyId`, `UpdateEffectiveAt`.
        ///
        /// [AWS::EC2::TransitGatewayMeteringPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymeteringpolicy.html)
        pub struct TransitGatewayMeteringPolicy;

        /// Returns `State`, `UpdateEffectiveAt`.
        ///
        /// [AWS::EC2::TransitGatewayMeteringPolicyEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymeteringpolicyentry.html)
        pub struct TransitGatewayMeteringPolicyEntry;

        /// Returns `CreationTime`, `State`, `TransitGatewayMulticastDomainArn`,
        /// `TransitGatewayMulticastDomainId`.
        ///
        /// [AWS::EC2::TransitGatewayMulticastDomain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastdomain.html)
        pub struct TransitGatewayMulticastDomain;

        /// Returns `ResourceId`, `ResourceType`, `State`.
        ///
        /// [AWS::EC2::TransitGatewayMulticastDomainAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastdomainassociation.html)
        pub struct TransitGatewayMulticastDomainAssociation;

        /// Returns `GroupMember`, `GroupSource`, `MemberType`, `ResourceId`, `ResourceType`, `SubnetId`,
        /// `TransitGatewayAttachmentId`.
        ///
        /// [AWS::EC2::TransitGatewayMulticastGroupMember](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastgroupmember.html)
        pub struct TransitGatewayMulticastGroupMember;

        /// Returns `GroupMember`, `GroupSource`, `ResourceId`, `ResourceType`, `SourceType`, `SubnetId`,
        /// `TransitGatewayAttachmentId`.
        ///
        /// [AWS::EC2::TransitGatewayMulticastGroupSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastgroupsource.html)
        pub struct TransitGatewayMulticastGroupSource;

        /// Returns `CreationTime`, `State`, `Status`, `TransitGatewayAttachmentId`.
        ///
        /// [AWS::EC2::TransitGatewayPeeringAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypeeringattachment.html)
        pub struct TransitGatewayPeeringAttachment;

        /// Returns `CreationTime`, `State`, `TransitGatewayPolicyTableId`.
        ///
        /// [AWS::EC2::TransitGatewayPolicyTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytable.html)
        pub struct TransitGatewayPolicyTable;

        /// Returns `State`.
        ///
        /// [AWS::EC2::TransitGatewayPolicyTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytableassociation.html)
        pub struct TransitGatewayPolicyTableAssociation;

        /// Returns `State`.
        ///
        /// [AWS::EC2::TransitGatewayPolicyTableEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytableentry.html)
        pub struct TransitGatewayPolicyTableEntry;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::TransitGatewayRoute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroute.html)
        pub struct TransitGatewayRoute;

        /// Returns `TransitGatewayRouteTableId`.
        ///
        /// [AWS::EC2::TransitGatewayRouteTable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetable.html)
        pub struct TransitGatewayRouteTable;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::TransitGatewayRouteTableAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetableassociation.html)
        pub struct TransitGatewayRouteTableAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::TransitGatewayRouteTablePropagation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetablepropagation.html)
        pub struct TransitGatewayRouteTablePropagation;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::TransitGatewayVpcAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayvpcattachment.html)
        pub struct TransitGatewayVpcAttachment;

        /// Returns `CidrBlock`, `CidrBlockAssociations`, `DefaultNetworkAcl`, `DefaultSecurityGroup`,
        /// `EnableDnsHostnames`, `EnableDnsSupport`, `InstanceTenancy`, `Ipv4IpamPoolId`, `Ipv4NetmaskLength`,
        /// `Ipv6CidrBlocks`, `Tags`, `VpcEncryptionControl.EgressOnlyInternetGatewayExclusion`,
        /// `VpcEncryptionControl.ElasticFileSystemExclusion`, `VpcEncryptionControl.InternetGatewayExclusion`,
        /// `VpcEncryptionControl.LambdaExclusion`, `VpcEncryptionControl.Mode`,
        /// `VpcEncryptionControl.NatGatewayExclusion`,
        /// `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State`,
        /// `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State`,
        /// `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.InternetGateway.State`,
        /// `VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.Lambda.State`,
        /// `VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.NatGateway.State`,
        /// `VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State`,
        /// `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.VpcLattice.State`,
        /// `VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage`,
        /// `VpcEncryptionControl.ResourceExclusions.VpcPeering.State`,
        /// `VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage`, `VpcEncryptionControl.State`,
        /// `VpcEncryptionControl.StateMessage`, `VpcEncryptionControl.VirtualPrivateGatewayExclusion`,
        /// `VpcEncryptionControl.VpcEncryptionControlId`, `VpcEncryptionControl.VpcId`,
        /// `VpcEncryptionControl.VpcLatticeExclusion`, `VpcEncryptionControl.VpcPeeringExclusion`, `VpcId`.
        ///
        /// [AWS::EC2::VPC](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html)
        pub struct VPC;

        /// Returns `ExclusionId`.
        ///
        /// [AWS::EC2::VPCBlockPublicAccessExclusion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessexclusion.html)
        pub struct VPCBlockPublicAccessExclusion;

        /// Returns `AccountId`, `ExclusionsAllowed`.
        ///
        /// [AWS::EC2::VPCBlockPublicAccessOptions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessoptions.html)
        pub struct VPCBlockPublicAccessOptions;

        /// Returns `Id`, `IpSource`, `Ipv6AddressAttribute`.
        ///
        /// [AWS::EC2::VPCCidrBlock](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpccidrblock.html)
        pub struct VPCCidrBlock;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::VPCDHCPOptionsAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcdhcpoptionsassociation.html)
        pub struct VPCDHCPOptionsAssociation;

        /// Returns `ResourceExclusions`, `ResourceExclusions.EgressOnlyInternetGateway`,
        /// `ResourceExclusions.EgressOnlyInternetGateway.State`,
        /// `ResourceExclusions.EgressOnlyInternetGateway.StateMessage`, `ResourceExclusions.ElasticFileSystem`,
        /// `ResourceExclusions.ElasticFileSystem.State`, `ResourceExclusions.ElasticFileSystem.StateMessage`,
        /// `ResourceExclusions.InternetGateway`, `ResourceExclusions.InternetGateway.State`,
        /// `ResourceExclusions.InternetGateway.StateMessage`, `ResourceExclusions.Lambda`,
        /// `ResourceExclusions.Lambda.State`, `ResourceExclusions.Lambda.StateMessage`,
        /// `ResourceExclusions.NatGateway`, `ResourceExclusions.NatGateway.State`,
        /// `ResourceExclusions.NatGateway.StateMessage`, `ResourceExclusions.VirtualPrivateGateway`,
        /// `ResourceExclusions.VirtualPrivateGateway.State`,
        /// `ResourceExclusions.VirtualPrivateGateway.StateMessage`, `ResourceExclusions.VpcLattice`,
        /// `ResourceExclusions.VpcLattice.State`, `ResourceExclusions.VpcLattice.StateMessage`,
        /// `ResourceExclusions.VpcPeering`, `ResourceExclusions.VpcPeering.State`,
        /// `ResourceExclusions.VpcPeering.StateMessage`, `State`, `StateMessage`, `VpcEncryptionControlId`.
        ///
        /// [AWS::EC2::VPCEncryptionControl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcencryptioncontrol.html)
        pub struct VPCEncryptionControl;

        /// Returns `CreationTimestamp`, `DnsEntries`, `Id`, `NetworkInterfaceIds`.
        ///
        /// [AWS::EC2::VPCEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html)
        pub struct VPCEndpoint;

        /// Returns `VPCEndpointConnectionNotificationId`.
        ///
        /// [AWS::EC2::VPCEndpointConnectionNotification](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointconnectionnotification.html)
        pub struct VPCEndpointConnectionNotification;

        /// Returns `PrivateDnsNameConfiguration.Name`, `PrivateDnsNameConfiguration.State`,
        /// `PrivateDnsNameConfiguration.Type`, `PrivateDnsNameConfiguration.Value`, `ServiceId`.
        ///
        /// [AWS::EC2::VPCEndpointService](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservice.html)
        pub struct VPCEndpointService;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::VPCEndpointServicePermissions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservicepermissions.html)
        pub struct VPCEndpointServicePermissions;

        /// Returns `AttachmentType`.
        ///
        /// [AWS::EC2::VPCGatewayAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html)
        pub struct VPCGatewayAttachment;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::VPCPeeringConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html)
        pub struct VPCPeeringConnection;

        /// Returns `TransitGatewayAttachmentId`, `VpnConcentratorId`.
        ///
        /// [AWS::EC2::VPNConcentrator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconcentrator.html)
        pub struct VPNConcentrator;

        /// Returns `VpnConnectionId`.
        ///
        /// [AWS::EC2::VPNConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnection.html)
        pub struct VPNConnection;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::VPNConnectionRoute](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnectionroute.html)
        pub struct VPNConnectionRoute;

        /// Returns `VPNGatewayId`.
        ///
        /// [AWS::EC2::VPNGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngateway.html)
        pub struct VPNGateway;

        /// Returns `Id`.
        ///
        /// [AWS::EC2::VPNGatewayRoutePropagation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngatewayroutepropagation.html)
        pub struct VPNGatewayRoutePropagation;

        /// Returns `CreationTime`, `DeviceValidationDomain`, `EndpointDomain`, `LastUpdatedTime`, `Status`,
        /// `VerifiedAccessEndpointId`, `VerifiedAccessInstanceId`.
        ///
        /// [AWS::EC2::VerifiedAccessEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessendpoint.html)
        pub struct VerifiedAccessEndpoint;

        /// Returns `CreationTime`, `LastUpdatedTime`, `Owner`, `VerifiedAccessGroupArn`,
        /// `VerifiedAccessGroupId`.
        ///
        /// [AWS::EC2::VerifiedAccessGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessgroup.html)
        pub struct VerifiedAccessGroup;

        /// Returns `CidrEndpointsCustomSubDomainNameServers`, `CreationTime`, `LastUpdatedTime`,
        /// `VerifiedAccessInstanceId`.
        ///
        /// [AWS::EC2::VerifiedAccessInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessinstance.html)
        pub struct VerifiedAccessInstance;

        /// Returns `CreationTime`, `LastUpdatedTime`, `VerifiedAccessTrustProviderId`.
        ///
        /// [AWS::EC2::VerifiedAccessTrustProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccesstrustprovider.html)
        pub struct VerifiedAccessTrustProvider;

        /// Returns `VolumeId`.
        ///
        /// [AWS::EC2::Volume](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volume.html)
        pub struct Volume;

        /// Returns no attributes.
        ///
        /// [AWS::EC2::VolumeAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volumeattachment.html)
        pub struct VolumeAttachment;
    }

    /// Resource types `AWS::ECR::..`.
    pub mod ECR {
        /// Returns `Arn`.
        ///
        /// [AWS::ECR::PublicRepository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-publicrepository.html)
        pub struct PublicRepository;

        /// Returns no attributes.
        ///
        /// [AWS::ECR::PullThroughCacheRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-pullthroughcacherule.html)
        pub struct PullThroughCacheRule;

        /// Returns no attributes.
        ///
        /// [AWS::ECR::PullTimeUpdateExclusion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-pulltimeupdateexclusion.html)
        pub struct PullTimeUpdateExclusion;

        /// Returns `RegistryId`.
        ///
        /// [AWS::ECR::RegistryPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-registrypolicy.html)
        pub struct RegistryPolicy;

        /// Returns `RegistryId`.
        ///
        /// [AWS::ECR::RegistryScanningConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-registryscanningconfiguration.html)
        pub struct RegistryScanningConfiguration;

        /// Returns `RegistryId`.
        ///
        /// [AWS::ECR::ReplicationConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-replicationconfiguration.html)
        pub struct ReplicationConfiguration;

        /// Returns `Arn`, `RepositoryUri`.
        ///
        /// [AWS::ECR::Repository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repository.html)
        pub struct Repository;

        /// Returns `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::ECR::RepositoryCreationTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-repositorycreationtemplate.html)
        pub struct RepositoryCreationTemplate;

        /// Returns `RegistryId`.
        ///
        /// [AWS::ECR::SigningConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecr-signingconfiguration.html)
        pub struct SigningConfiguration;
    }

    /// Resource types `AWS::ECS::..`.
    pub mod ECS {
        /// Returns no attributes.
        ///
        /// [AWS::ECS::CapacityProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-capacityprovider.html)
        pub struct CapacityProvider;

        /// Returns `Arn`.
        ///
        /// [AWS::ECS::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html)
        pub struct Cluster;

        /// Returns no attributes.
        ///
        /// [AWS::ECS::ClusterCapacityProviderAssociations](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-clustercapacityproviderassociations.html)
        pub struct ClusterCapacityProviderAssociations;

        /// Returns `CreatedAt`, `DaemonArn`, `DaemonStatus`, `DeploymentArn`, `UpdatedAt`.
        ///
        /// [AWS::ECS::Daemon](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemon.html)
        pub struct Daemon;

        /// Returns `DaemonTaskDefinitionArn`.
        ///
        /// [AWS::ECS::DaemonTaskDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemontaskdefinition.html)
        pub struct DaemonTaskDefinition;

        /// Returns `ActiveConfigurations`, `CreatedAt`, `ECSManagedResourceArns`,
        /// `ECSManagedResourceArns.AutoScaling`,
        /// `ECSManagedResourceArns.AutoScaling.ApplicationAutoScalingPolicies`,
        /// `ECSManagedResourceArns.AutoScaling.ScalableTarget`, `ECSManagedResourceArns.IngressPath`,
        /// `ECSManagedResourceArns.IngressPath.CertificateArn`,
        /// `ECSManagedResourceArns.IngressPath.ListenerArn`,
        /// `ECSManagedResourceArns.IngressPath.ListenerRuleArn`,
        /// `ECSManagedResourceArns.IngressPath.LoadBalancerArn`,
        /// `ECSManagedResourceArns.IngressPath.LoadBalancerSecurityGroups`,
        /// `ECSManagedResourceArns.IngressPath.TargetGroupArns`, `ECSManagedResourceArns.LogGroups`,
        /// `ECSManagedResourceArns.MetricAlarms`, `ECSManagedResourceArns.ServiceSecurityGroups`, `Endpoint`,
        /// `ServiceArn`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::ECS::ExpressGatewayService](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-expressgatewayservice.html)
        pub struct ExpressGatewayService;

        /// Returns `AccessType`, `Arn`, `Configuration.HostSharedAlb.CurrentAlbCount`, `CreatedAt`, `Status`,
        /// `UpdatedAt`.
        ///
        /// [AWS::ECS::Gateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-gateway.html)
        pub struct Gateway;

        /// Returns `ClusterArn`, `GatewayArn`, `Status`.
        ///
        /// [AWS::ECS::GatewayClusterAssociations](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-gatewayclusterassociations.html)
        pub struct GatewayClusterAssociations;

        /// Returns no attributes.
        ///
        /// [AWS::ECS::PrimaryTaskSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-primarytaskset.html)
        pub struct PrimaryTaskSet;

        /// Returns `Name`, `ServiceArn`.
        ///
        /// [AWS::ECS::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html)
        pub struct Service;

        /// Returns `TaskDefinitionArn`.
        ///
        /// [AWS::ECS::TaskDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html)
        pub struct TaskDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::ECS::TaskSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskset.html)
        pub struct TaskSet;
    }

    /// Resource types `AWS::EFS::..`.
    pub mod EFS {
        /// Returns `AccessPointId`, `Arn`.
        ///
        /// [AWS::EFS::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-accesspoint.html)
        pub struct AccessPoint;

        /// Returns `Arn`, `FileSystemId`.
        ///
        /// [AWS::EFS::FileSystem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-filesystem.html)
        pub struct FileSystem;

        /// Returns `FileSystemId`, `Id`, `IpAddress`, `IpAddressType`, `Ipv6Address`, `SecurityGroups`,
        /// `SubnetId`.
        ///
        /// [AWS::EFS::MountTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-efs-mounttarget.html)
        pub struct MountTarget;
    }

    /// Resource types `AWS::EKS::..`.
    pub mod EKS {
        /// Returns `AccessEntryArn`.
        ///
        /// [AWS::EKS::AccessEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-accessentry.html)
        pub struct AccessEntry;

        /// Returns `Arn`.
        ///
        /// [AWS::EKS::Addon](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-addon.html)
        pub struct Addon;

        /// Returns `Arn`, `Configuration.ArgoCd.AwsIdc.IdcManagedApplicationArn`,
        /// `Configuration.ArgoCd.ServerUrl`, `CreatedAt`, `ModifiedAt`, `Status`, `Version`.
        ///
        /// [AWS::EKS::Capability](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-capability.html)
        pub struct Capability;

        /// Returns `ActivatedAt`, `ActivatedBy`, `CreatedAt`, `CreatedBy`, `Data`, `DistributionStatus`, `Id`,
        /// `RollbackAvailable`, `ScheduledEvents`, `ScheduledEvents.FinalAutoActivation`,
        /// `ScheduledEvents.FirstAutoActivation`, `SigningStatus`, `Validity`, `Validity.NotAfter`,
        /// `Validity.NotBefore`.
        ///
        /// [AWS::EKS::CertificateAuthority](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-certificateauthority.html)
        pub struct CertificateAuthority;

        /// Returns `Arn`, `CertificateAuthority.Active.ActivatedBy`, `CertificateAuthority.Active.Id`,
        /// `CertificateAuthority.Data`, `CertificateAuthorityData`, `ClusterSecurityGroupId`,
        /// `EncryptionConfigKeyArn`, `Endpoint`, `Id`, `KubernetesNetworkConfig.ServiceIpv6Cidr`,
        /// `OpenIdConnectIssuerUrl`.
        ///
        /// [AWS::EKS::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-cluster.html)
        pub struct Cluster;

        /// Returns `Arn`.
        ///
        /// [AWS::EKS::FargateProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-fargateprofile.html)
        pub struct FargateProfile;

        /// Returns `IdentityProviderConfigArn`.
        ///
        /// [AWS::EKS::IdentityProviderConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-identityproviderconfig.html)
        pub struct IdentityProviderConfig;

        /// Returns `AmiType`, `Arn`, `CapacityType`, `ClusterName`, `DiskSize`, `ForceUpdateEnabled`, `Id`,
        /// `InstanceTypes`, `LaunchTemplate.Id`, `LaunchTemplate.Name`, `LaunchTemplate.Version`,
        /// `NodeRepairConfig.Enabled`, `NodeRepairConfig.MaxParallelNodesRepairedCount`,
        /// `NodeRepairConfig.MaxParallelNodesRepairedPercentage`,
        /// `NodeRepairConfig.MaxUnhealthyNodeThresholdCount`,
        /// `NodeRepairConfig.MaxUnhealthyNodeThresholdPercentage`,
        /// `NodeRepairConfig.NodeRepairConfigOverrides`, `NodeRole`, `NodegroupName`, `ReleaseVersion`,
        /// `RemoteAccess.Ec2SshKey`, `RemoteAccess.SourceSecurityGroups`, `ScalingConfig.DesiredSize`,
        /// `ScalingConfig.MaxSize`, `ScalingConfig.MinSize`, `Subnets`, `Taints`,
        /// `UpdateConfig.MaxUnavailable`, `UpdateConfig.MaxUnavailablePercentage`,
        /// `UpdateConfig.UpdateStrategy`, `Version`, `WarmPoolConfig.Enabled`,
        /// `WarmPoolConfig.MaxGroupPreparedCapacity`, `WarmPoolConfig.MinSize`, `WarmPoolConfig.PoolState`,
        /// `WarmPoolConfig.ReuseOnScaleIn`.
        ///
        /// [AWS::EKS::Nodegroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-nodegroup.html)
        pub struct Nodegroup;

        /// Returns `AssociationArn`, `AssociationId`, `ExternalId`.
        ///
        /// [AWS::EKS::PodIdentityAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eks-podidentityassociation.html)
        pub struct PodIdentityAssociation;
    }

    /// Resource types `AWS::EMR::..`.
    pub mod EMR {
        /// Returns `Id`, `MasterPublicDNS`.
        ///
        /// [AWS::EMR::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-cluster.html)
        pub struct Cluster;

        /// Returns `InstanceFleetId`.
        ///
        /// [AWS::EMR::InstanceFleetConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-instancefleetconfig.html)
        pub struct InstanceFleetConfig;

        /// Returns `InstanceGroupId`.
        ///
        /// [AWS::EMR::InstanceGroupConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-instancegroupconfig.html)
        pub struct InstanceGroupConfig;

        /// Returns no attributes.
        ///
        /// [AWS::EMR::SecurityConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-securityconfiguration.html)
        pub struct SecurityConfiguration;

        /// Returns `Id`.
        ///
        /// [AWS::EMR::Step](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-step.html)
        pub struct Step;

        /// Returns `Arn`, `StudioId`, `Url`.
        ///
        /// [AWS::EMR::Studio](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-studio.html)
        pub struct Studio;

        /// Returns no attributes.
        ///
        /// [AWS::EMR::StudioSessionMapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-studiosessionmapping.html)
        pub struct StudioSessionMapping;

        /// Returns no attributes.
        ///
        /// [AWS::EMR::WALWorkspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emr-walworkspace.html)
        pub struct WALWorkspace;
    }

    /// Resource types `AWS::EMRContainers::..`.
    pub mod EMRContainers {
        /// Returns `Arn`, `AuthProxyUrl`, `CertificateAuthority`, `CreatedAt`, `FailureReason`, `Id`,
        /// `SecurityGroup`, `ServerUrl`, `State`, `StateDetails`.
        ///
        /// [AWS::EMRContainers::Endpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-endpoint.html)
        pub struct Endpoint;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `Id`.
        ///
        /// [AWS::EMRContainers::JobTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-jobtemplate.html)
        pub struct JobTemplate;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::EMRContainers::SecurityConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-securityconfiguration.html)
        pub struct SecurityConfiguration;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::EMRContainers::VirtualCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrcontainers-virtualcluster.html)
        pub struct VirtualCluster;
    }

    /// Resource types `AWS::EMRServerless::..`.
    pub mod EMRServerless {
        /// Returns `ApplicationId`, `Arn`.
        ///
        /// [AWS::EMRServerless::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-emrserverless-application.html)
        pub struct Application;
    }

    /// Resource types `AWS::EVS::..`.
    pub mod EVS {
        /// Returns `Checks`, `CreatedAt`, `Credentials`, `EnvironmentArn`, `EnvironmentId`, `EnvironmentState`,
        /// `ModifiedAt`, `StateDetails`.
        ///
        /// [AWS::EVS::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evs-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::ElastiCache::..`.
    pub mod ElastiCache {
        /// Returns `ConfigurationEndpoint`, `ConfigurationEndpoint.Address`, `ConfigurationEndpoint.Port`,
        /// `RedisEndpoint`, `RedisEndpoint.Address`, `RedisEndpoint.Port`.
        ///
        /// [AWS::ElastiCache::CacheCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-cachecluster.html)
        pub struct CacheCluster;

        /// Returns `Arn`, `GlobalReplicationGroupId`, `Status`.
        ///
        /// [AWS::ElastiCache::GlobalReplicationGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-globalreplicationgroup.html)
        pub struct GlobalReplicationGroup;

        /// Returns `CacheParameterGroupName`.
        ///
        /// [AWS::ElastiCache::ParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-parametergroup.html)
        pub struct ParameterGroup;

        /// Returns `AtRestEncryptionEnabled`, `AuthToken`, `AutoMinorVersionUpgrade`,
        /// `AutomaticFailoverEnabled`, `CacheNodeType`, `CacheParameterGroupName`, `CacheSecurityGroupNames`,
        /// `CacheSubnetGroupName`, `ClusterMode`, `ConfigurationEndPoint.Address`,
        /// `ConfigurationEndPoint.Port`, `DataTieringEnabled`, `Durability`, `EffectiveDurability`, `Engine`,
        /// `EngineVersion`, `GlobalReplicationGroupId`, `IpDiscovery`, `KmsKeyId`, `LogDeliveryConfigurations`,
        /// `MultiAZEnabled`, `NetworkType`, `NodeGroupConfiguration`, `NotificationTopicArn`,
        /// `NumCacheClusters`, `NumNodeGroups`, `Port`, `PreferredCacheClusterAZs`,
        /// `PreferredMaintenanceWindow`, `PrimaryClusterId`, `PrimaryEndPoint.Address`, `PrimaryEndPoint.Port`,
        /// `ReadEndPoint.Addresses`, `ReadEndPoint.AddressesList`, `ReadEndPoint.Ports`,
        /// `ReadEndPoint.PortsList`, `ReaderEndPoint.Address`, `ReaderEndPoint.Port`, `ReplicasPerNodeGroup`,
        /// `ReplicationGroupDescription`, `ReplicationGroupId`, `SecurityGroupIds`, `SnapshotArns`,
        /// `SnapshotName`, `SnapshotRetentionLimit`, `SnapshotWindow`, `SnapshottingClusterId`, `Tags`,
        /// `TransitEncryptionEnabled`, `TransitEncryptionMode`, `UserGroupIds`.
        ///
        /// [AWS::ElastiCache::ReplicationGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-replicationgroup.html)
        pub struct ReplicationGroup;

        /// Returns `Id`.
        ///
        /// [AWS::ElastiCache::SecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-securitygroup.html)
        pub struct SecurityGroup;

        /// Returns `Id`.
        ///
        /// [AWS::ElastiCache::SecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-securitygroupingress.html)
        pub struct SecurityGroupIngress;

        /// Returns `ARN`, `CreateTime`, `Endpoint.Address`, `Endpoint.Port`, `FullEngineVersion`,
        /// `ReaderEndpoint.Address`, `ReaderEndpoint.Port`, `Status`.
        ///
        /// [AWS::ElastiCache::ServerlessCache](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscache.html)
        pub struct ServerlessCache;

        /// Returns `ARN`, `BytesUsedForCache`, `CreateTime`, `ServerlessCacheConfiguration`, `SnapshotType`,
        /// `Status`.
        ///
        /// [AWS::ElastiCache::ServerlessCacheSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-serverlesscachesnapshot.html)
        pub struct ServerlessCacheSnapshot;

        /// Returns `Arn`, `AutoMinorVersionUpgrade`, `AutomaticFailover`, `CacheClusterCreateTime`,
        /// `CacheNodeType`, `CacheParameterGroupName`, `CacheSubnetGroupName`, `DataTiering`, `Engine`,
        /// `EngineVersion`, `NodeSnapshots`, `NumCacheNodes`, `NumNodeGroups`, `Port`,
        /// `PreferredAvailabilityZone`, `PreferredMaintenanceWindow`, `ReplicationGroupDescription`,
        /// `SnapshotRetentionLimit`, `SnapshotSource`, `SnapshotStatus`, `SnapshotWindow`, `TopicArn`, `VpcId`.
        ///
        /// [AWS::ElastiCache::Snapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-snapshot.html)
        pub struct Snapshot;

        /// Returns no attributes.
        ///
        /// [AWS::ElastiCache::SubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-subnetgroup.html)
        pub struct SubnetGroup;

        /// Returns `Arn`, `Status`.
        ///
        /// [AWS::ElastiCache::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-user.html)
        pub struct User;

        /// Returns `Arn`, `Status`.
        ///
        /// [AWS::ElastiCache::UserGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticache-usergroup.html)
        pub struct UserGroup;
    }

    /// Resource types `AWS::ElasticBeanstalk::..`.
    pub mod ElasticBeanstalk {
        /// Returns no attributes.
        ///
        /// [AWS::ElasticBeanstalk::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-application.html)
        pub struct Application;

        /// Returns `Id`.
        ///
        /// [AWS::ElasticBeanstalk::ApplicationVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-applicationversion.html)
        pub struct ApplicationVersion;

        /// Returns `TemplateName`.
        ///
        /// [AWS::ElasticBeanstalk::ConfigurationTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-configurationtemplate.html)
        pub struct ConfigurationTemplate;

        /// Returns `EndpointURL`.
        ///
        /// [AWS::ElasticBeanstalk::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticbeanstalk-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::ElasticLoadBalancing::..`.
    pub mod ElasticLoadBalancing {
        /// Returns `CanonicalHostedZoneName`, `CanonicalHostedZoneNameID`, `DNSName`, `SourceSecurityGroup`,
        /// `SourceSecurityGroup.GroupName`, `SourceSecurityGroup.OwnerAlias`.
        ///
        /// [AWS::ElasticLoadBalancing::LoadBalancer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancing-loadbalancer.html)
        pub struct LoadBalancer;
    }

    /// Resource types `AWS::ElasticLoadBalancingV2::..`.
    pub mod ElasticLoadBalancingV2 {
        /// Returns `ListenerArn`.
        ///
        /// [AWS::ElasticLoadBalancingV2::Listener](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listener.html)
        pub struct Listener;

        /// Returns `Id`.
        ///
        /// [AWS::ElasticLoadBalancingV2::ListenerCertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenercertificate.html)
        pub struct ListenerCertificate;

        /// Returns `IsDefault`, `RuleArn`.
        ///
        /// [AWS::ElasticLoadBalancingV2::ListenerRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-listenerrule.html)
        pub struct ListenerRule;

        /// Returns `CanonicalHostedZoneID`, `DNSName`, `EnableCapacityReservationProvisionStabilize`,
        /// `EnablePrefixForIpv6SourceNat`, `EnforceSecurityGroupInboundRulesOnPrivateLinkTraffic`,
        /// `IpAddressType`, `Ipv4IpamPoolId`, `LoadBalancerArn`, `LoadBalancerAttributes`,
        /// `LoadBalancerFullName`, `LoadBalancerName`, `Name`, `Scheme`, `SecurityGroups`, `SubnetMappings`,
        /// `Subnets`, `Tags`, `Type`.
        ///
        /// [AWS::ElasticLoadBalancingV2::LoadBalancer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-loadbalancer.html)
        pub struct LoadBalancer;

        /// Returns `LoadBalancerArns`, `TargetGroupArn`, `TargetGroupFullName`, `TargetGroupName`.
        ///
        /// [AWS::ElasticLoadBalancingV2::TargetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-targetgroup.html)
        pub struct TargetGroup;

        /// Returns `NumberOfCaCertificates`, `Status`, `TrustStoreArn`.
        ///
        /// [AWS::ElasticLoadBalancingV2::TrustStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-truststore.html)
        pub struct TrustStore;

        /// Returns `RevocationId`, `TrustStoreRevocations`.
        ///
        /// [AWS::ElasticLoadBalancingV2::TrustStoreRevocation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticloadbalancingv2-truststorerevocation.html)
        pub struct TrustStoreRevocation;
    }

    /// Resource types `AWS::Elasticsearch::..`.
    pub mod Elasticsearch {
        /// Returns `Arn`, `DomainArn`, `DomainEndpoint`, `Id`.
        ///
        /// [AWS::Elasticsearch::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elasticsearch-domain.html)
        pub struct Domain;
    }

    /// Resource types `AWS::ElementalInference::..`.
    pub mod ElementalInference {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::ElementalInference::Dictionary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elementalinference-dictionary.html)
        pub struct Dictionary;

        /// Returns `Arn`, `DataEndpoints`, `Id`.
        ///
        /// [AWS::ElementalInference::Feed](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-elementalinference-feed.html)
        pub struct Feed;
    }

    /// Resource types `AWS::EntityResolution::..`.
    pub mod EntityResolution {
        /// Returns `CreatedAt`, `UpdatedAt`, `WorkflowArn`.
        ///
        /// [AWS::EntityResolution::IdMappingWorkflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-entityresolution-idmappingworkflow.html)
        pub struct IdMappingWorkflow;

        /// Returns `CreatedAt`, `IdNamespaceArn`, `UpdatedAt`.
        ///
        /// [AWS::EntityResolution::IdNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-entityresolution-idnamespace.html)
        pub struct IdNamespace;

        /// Returns `CreatedAt`, `UpdatedAt`, `WorkflowArn`.
        ///
        /// [AWS::EntityResolution::MatchingWorkflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-entityresolution-matchingworkflow.html)
        pub struct MatchingWorkflow;

        /// Returns no attributes.
        ///
        /// [AWS::EntityResolution::PolicyStatement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-entityresolution-policystatement.html)
        pub struct PolicyStatement;

        /// Returns `CreatedAt`, `HasWorkflows`, `SchemaArn`, `UpdatedAt`.
        ///
        /// [AWS::EntityResolution::SchemaMapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-entityresolution-schemamapping.html)
        pub struct SchemaMapping;
    }

    /// Resource types `AWS::EventSchemas::..`.
    pub mod EventSchemas {
        /// Returns `CrossAccount`, `Description`, `DiscovererArn`, `DiscovererId`, `SourceArn`, `State`,
        /// `Tags`.
        ///
        /// [AWS::EventSchemas::Discoverer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventschemas-discoverer.html)
        pub struct Discoverer;

        /// Returns `Description`, `RegistryArn`, `RegistryName`, `Tags`.
        ///
        /// [AWS::EventSchemas::Registry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventschemas-registry.html)
        pub struct Registry;

        /// Returns `Id`.
        ///
        /// [AWS::EventSchemas::RegistryPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventschemas-registrypolicy.html)
        pub struct RegistryPolicy;

        /// Returns `Content`, `Description`, `LastModified`, `RegistryName`, `SchemaArn`, `SchemaName`,
        /// `SchemaVersion`, `Tags`, `Type`, `VersionCreatedDate`.
        ///
        /// [AWS::EventSchemas::Schema](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventschemas-schema.html)
        pub struct Schema;
    }

    /// Resource types `AWS::Events::..`.
    pub mod Events {
        /// Returns `Arn`, `ArnForPolicy`.
        ///
        /// [AWS::Events::ApiDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-apidestination.html)
        pub struct ApiDestination;

        /// Returns `Arn`.
        ///
        /// [AWS::Events::Archive](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-archive.html)
        pub struct Archive;

        /// Returns `Arn`, `ArnForPolicy`,
        /// `AuthParameters.ConnectivityParameters.ResourceParameters.ResourceAssociationArn`,
        /// `InvocationConnectivityParameters.ResourceParameters.ResourceAssociationArn`, `SecretArn`.
        ///
        /// [AWS::Events::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-connection.html)
        pub struct Connection;

        /// Returns `Arn`, `EndpointId`, `EndpointUrl`, `State`, `StateReason`.
        ///
        /// [AWS::Events::Endpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-endpoint.html)
        pub struct Endpoint;

        /// Returns `Arn`, `DeadLetterConfig.Arn`, `Description`, `EventSourceName`, `KmsKeyIdentifier`,
        /// `LogConfig.IncludeDetail`, `LogConfig.Level`, `Name`, `Tags`.
        ///
        /// [AWS::Events::EventBus](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbus.html)
        pub struct EventBus;

        /// Returns no attributes.
        ///
        /// [AWS::Events::EventBusPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-eventbuspolicy.html)
        pub struct EventBusPolicy;

        /// Returns `Arn`, `RuleName`.
        ///
        /// [AWS::Events::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-events-rule.html)
        pub struct Rule;
    }

    /// Resource types `AWS::EventsV2::..`.
    pub mod EventsV2 {
        /// Returns `CreationTime`, `EventBusArn`, `LastModifiedTime`, `State`.
        ///
        /// [AWS::EventsV2::EventBus](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventsv2-eventbus.html)
        pub struct EventBus;

        /// Returns `CreationTime`, `EventSourceArn`, `LastModifiedTime`, `Revoked`, `State`.
        ///
        /// [AWS::EventsV2::EventSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventsv2-eventsource.html)
        pub struct EventSource;

        /// Returns `RevisionId`.
        ///
        /// [AWS::EventsV2::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventsv2-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `BusName`, `CreationTime`, `LastModifiedTime`, `SubscriberArn`.
        ///
        /// [AWS::EventsV2::Subscriber](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-eventsv2-subscriber.html)
        pub struct Subscriber;
    }

    /// Resource types `AWS::Evidently::..`.
    pub mod Evidently {
        /// Returns `Arn`.
        ///
        /// [AWS::Evidently::Experiment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evidently-experiment.html)
        pub struct Experiment;

        /// Returns `Arn`.
        ///
        /// [AWS::Evidently::Feature](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evidently-feature.html)
        pub struct Feature;

        /// Returns `Arn`.
        ///
        /// [AWS::Evidently::Launch](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evidently-launch.html)
        pub struct Launch;

        /// Returns `Arn`.
        ///
        /// [AWS::Evidently::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evidently-project.html)
        pub struct Project;

        /// Returns `Arn`.
        ///
        /// [AWS::Evidently::Segment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-evidently-segment.html)
        pub struct Segment;
    }

    /// Resource types `AWS::FIS::..`.
    pub mod FIS {
        /// Returns `Id`.
        ///
        /// [AWS::FIS::ExperimentTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fis-experimenttemplate.html)
        pub struct ExperimentTemplate;

        /// Returns no attributes.
        ///
        /// [AWS::FIS::TargetAccountConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fis-targetaccountconfiguration.html)
        pub struct TargetAccountConfiguration;
    }

    /// Resource types `AWS::FMS::..`.
    pub mod FMS {
        /// Returns `Arn`, `CreateTime`, `LastUpdateTime`, `ListId`.
        ///
        /// [AWS::FMS::ApplicationsList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fms-applicationslist.html)
        pub struct ApplicationsList;

        /// Returns no attributes.
        ///
        /// [AWS::FMS::NotificationChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fms-notificationchannel.html)
        pub struct NotificationChannel;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::FMS::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fms-policy.html)
        pub struct Policy;

        /// Returns `Arn`, `CreateTime`, `LastUpdateTime`, `ListId`.
        ///
        /// [AWS::FMS::ProtocolsList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fms-protocolslist.html)
        pub struct ProtocolsList;

        /// Returns `Id`.
        ///
        /// [AWS::FMS::ResourceSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fms-resourceset.html)
        pub struct ResourceSet;
    }

    /// Resource types `AWS::FSx::..`.
    pub mod FSx {
        /// Returns `BackupId`, `CreationTime`, `Lifecycle`, `ResourceARN`, `Type`.
        ///
        /// [AWS::FSx::Backup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-backup.html)
        pub struct Backup;

        /// Returns `AssociationId`, `ResourceARN`.
        ///
        /// [AWS::FSx::DataRepositoryAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-datarepositoryassociation.html)
        pub struct DataRepositoryAssociation;

        /// Returns `CreationTime`, `DNSName`, `DataRepositoryAssociationIds`, `FileCacheId`, `Lifecycle`,
        /// `LustreConfiguration.LogConfiguration`, `LustreConfiguration.MountName`, `NetworkInterfaceIds`,
        /// `OwnerId`, `ResourceARN`, `VpcId`.
        ///
        /// [AWS::FSx::FileCache](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-filecache.html)
        pub struct FileCache;

        /// Returns `DNSName`, `Id`, `LustreMountName`, `ResourceARN`, `RootVolumeId`.
        ///
        /// [AWS::FSx::FileSystem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-filesystem.html)
        pub struct FileSystem;

        /// Returns `Lifecycle`, `S3AccessPoint.Alias`, `S3AccessPoint.ResourceARN`.
        ///
        /// [AWS::FSx::S3AccessPointAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-s3accesspointattachment.html)
        pub struct S3AccessPointAttachment;

        /// Returns `Id`, `ResourceARN`.
        ///
        /// [AWS::FSx::Snapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-snapshot.html)
        pub struct Snapshot;

        /// Returns `ResourceARN`, `StorageVirtualMachineId`, `UUID`.
        ///
        /// [AWS::FSx::StorageVirtualMachine](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-storagevirtualmachine.html)
        pub struct StorageVirtualMachine;

        /// Returns `ResourceARN`, `UUID`, `VolumeId`.
        ///
        /// [AWS::FSx::Volume](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-fsx-volume.html)
        pub struct Volume;
    }

    /// Resource types `AWS::FinSpace::..`.
    pub mod FinSpace {
        /// Returns `AwsAccountId`, `DedicatedServiceAccountId`, `EnvironmentArn`, `EnvironmentId`,
        /// `EnvironmentUrl`, `SageMakerStudioDomainUrl`, `Status`.
        ///
        /// [AWS::FinSpace::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-finspace-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::Forecast::..`.
    pub mod Forecast {
        /// Returns `Arn`.
        ///
        /// [AWS::Forecast::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-forecast-dataset.html)
        pub struct Dataset;

        /// Returns `DatasetGroupArn`.
        ///
        /// [AWS::Forecast::DatasetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-forecast-datasetgroup.html)
        pub struct DatasetGroup;
    }

    /// Resource types `AWS::FraudDetector::..`.
    pub mod FraudDetector {
        /// Returns `Arn`, `CreatedTime`, `DetectorVersionId`, `EventType.Arn`, `EventType.CreatedTime`,
        /// `EventType.LastUpdatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::Detector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-detector.html)
        pub struct Detector;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::EntityType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-entitytype.html)
        pub struct EntityType;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::EventType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-eventtype.html)
        pub struct EventType;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::Label](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-label.html)
        pub struct Label;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::List](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-list.html)
        pub struct List;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::Outcome](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-outcome.html)
        pub struct Outcome;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::FraudDetector::Variable](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-frauddetector-variable.html)
        pub struct Variable;
    }

    /// Resource types `AWS::GameLift::..`.
    pub mod GameLift {
        /// Returns `AliasArn`, `AliasId`.
        ///
        /// [AWS::GameLift::Alias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-alias.html)
        pub struct Alias;

        /// Returns `BuildArn`, `BuildId`.
        ///
        /// [AWS::GameLift::Build](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-build.html)
        pub struct Build;

        /// Returns `CreationTime`, `DeploymentDetails`, `FleetArn`, `FleetId`,
        /// `GameServerContainerGroupDefinitionArn`, `MaximumGameServerContainerGroupsPerInstance`,
        /// `PerInstanceContainerGroupDefinitionArn`, `Status`.
        ///
        /// [AWS::GameLift::ContainerFleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-containerfleet.html)
        pub struct ContainerFleet;

        /// Returns `ContainerGroupDefinitionArn`, `CreationTime`, `Status`, `StatusReason`, `VersionNumber`.
        ///
        /// [AWS::GameLift::ContainerGroupDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-containergroupdefinition.html)
        pub struct ContainerGroupDefinition;

        /// Returns `FleetArn`, `FleetId`.
        ///
        /// [AWS::GameLift::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-fleet.html)
        pub struct Fleet;

        /// Returns `AutoScalingGroupArn`, `GameServerGroupArn`.
        ///
        /// [AWS::GameLift::GameServerGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-gameservergroup.html)
        pub struct GameServerGroup;

        /// Returns `Arn`, `CustomEventData`, `Destinations`, `Name`, `NotificationTarget`,
        /// `PlayerLatencyPolicies`, `Tags`, `TimeoutInSeconds`.
        ///
        /// [AWS::GameLift::GameSessionQueue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-gamesessionqueue.html)
        pub struct GameSessionQueue;

        /// Returns `LocationArn`.
        ///
        /// [AWS::GameLift::Location](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-location.html)
        pub struct Location;

        /// Returns `AcceptanceRequired`, `AcceptanceTimeoutSeconds`, `AdditionalPlayerCount`, `Arn`,
        /// `BackfillMode`, `CreationTime`, `CustomEventData`, `Description`, `FlexMatchMode`, `GameProperties`,
        /// `GameSessionData`, `GameSessionQueueArns`, `Name`, `NotificationTarget`, `RequestTimeoutSeconds`,
        /// `RuleSetArn`, `RuleSetName`, `Tags`.
        ///
        /// [AWS::GameLift::MatchmakingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-matchmakingconfiguration.html)
        pub struct MatchmakingConfiguration;

        /// Returns `Arn`, `CreationTime`, `Name`, `RuleSetBody`, `Tags`.
        ///
        /// [AWS::GameLift::MatchmakingRuleSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-matchmakingruleset.html)
        pub struct MatchmakingRuleSet;

        /// Returns `Arn`, `CreationTime`, `Id`, `SizeOnDisk`.
        ///
        /// [AWS::GameLift::Script](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gamelift-script.html)
        pub struct Script;
    }

    /// Resource types `AWS::GameLiftStreams::..`.
    pub mod GameLiftStreams {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::GameLiftStreams::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gameliftstreams-application.html)
        pub struct Application;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::GameLiftStreams::StreamGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gameliftstreams-streamgroup.html)
        pub struct StreamGroup;
    }

    /// Resource types `AWS::GammaDilithium::..`.
    pub mod GammaDilithium {
        /// Returns `Id`.
        ///
        /// [AWS::GammaDilithium::JobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-gammadilithium-jobdefinition.html)
        pub struct JobDefinition;
    }

    /// Resource types `AWS::GlobalAccelerator::..`.
    pub mod GlobalAccelerator {
        /// Returns `AcceleratorArn`, `DnsName`, `DualStackDnsName`, `Ipv4Addresses`, `Ipv6Addresses`.
        ///
        /// [AWS::GlobalAccelerator::Accelerator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-globalaccelerator-accelerator.html)
        pub struct Accelerator;

        /// Returns `AttachmentArn`.
        ///
        /// [AWS::GlobalAccelerator::CrossAccountAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-globalaccelerator-crossaccountattachment.html)
        pub struct CrossAccountAttachment;

        /// Returns `EndpointGroupArn`.
        ///
        /// [AWS::GlobalAccelerator::EndpointGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-globalaccelerator-endpointgroup.html)
        pub struct EndpointGroup;

        /// Returns `ListenerArn`.
        ///
        /// [AWS::GlobalAccelerator::Listener](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-globalaccelerator-listener.html)
        pub struct Listener;
    }

    /// Resource types `AWS::Glue::..`.
    pub mod Glue {
        /// Returns `Arn`, `CreatedOn`, `LastModifiedOn`, `ParameterSpec`, `Status`.
        ///
        /// [AWS::Glue::Blueprint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-blueprint.html)
        pub struct Blueprint;

        /// Returns `CatalogId`, `CatalogProperties.CustomProperties`,
        /// `CatalogProperties.DataLakeAccessProperties.ManagedWorkgroupName`,
        /// `CatalogProperties.DataLakeAccessProperties.ManagedWorkgroupStatus`,
        /// `CatalogProperties.DataLakeAccessProperties.RedshiftDatabaseName`, `CreateTime`, `ResourceArn`,
        /// `UpdateTime`.
        ///
        /// [AWS::Glue::Catalog](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-catalog.html)
        pub struct Catalog;

        /// Returns `Name`.
        ///
        /// [AWS::Glue::Classifier](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-classifier.html)
        pub struct Classifier;

        /// Returns `Name`.
        ///
        /// [AWS::Glue::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-connection.html)
        pub struct Connection;

        /// Returns `ConnectionTypeArn`.
        ///
        /// [AWS::Glue::ConnectionType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-connectiontype.html)
        pub struct ConnectionType;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Crawler](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-crawler.html)
        pub struct Crawler;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::CustomEntityType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-customentitytype.html)
        pub struct CustomEntityType;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::DataCatalogEncryptionSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-datacatalogencryptionsettings.html)
        pub struct DataCatalogEncryptionSettings;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::DataQualityRuleset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-dataqualityruleset.html)
        pub struct DataQualityRuleset;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Database](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-database.html)
        pub struct Database;

        /// Returns `Id`.
        ///
        /// [AWS::Glue::DevEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-devendpoint.html)
        pub struct DevEndpoint;

        /// Returns `AccountId`, `ApplicationArn`.
        ///
        /// [AWS::Glue::IdentityCenterConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-identitycenterconfiguration.html)
        pub struct IdentityCenterConfiguration;

        /// Returns `CreateTime`, `IntegrationArn`, `Status`.
        ///
        /// [AWS::Glue::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-integration.html)
        pub struct Integration;

        /// Returns `ResourcePropertyArn`.
        ///
        /// [AWS::Glue::IntegrationResourceProperty](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-integrationresourceproperty.html)
        pub struct IntegrationResourceProperty;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Job](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-job.html)
        pub struct Job;

        /// Returns `TransformId`.
        ///
        /// [AWS::Glue::MLTransform](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-mltransform.html)
        pub struct MLTransform;

        /// Returns `IdentifierPartitionInputValues`.
        ///
        /// [AWS::Glue::Partition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-partition.html)
        pub struct Partition;

        /// Returns `Arn`.
        ///
        /// [AWS::Glue::Registry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-registry.html)
        pub struct Registry;

        /// Returns `Arn`, `InitialSchemaVersionId`.
        ///
        /// [AWS::Glue::Schema](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-schema.html)
        pub struct Schema;

        /// Returns `VersionId`.
        ///
        /// [AWS::Glue::SchemaVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-schemaversion.html)
        pub struct SchemaVersion;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::SchemaVersionMetadata](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-schemaversionmetadata.html)
        pub struct SchemaVersionMetadata;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::SecurityConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-securityconfiguration.html)
        pub struct SecurityConfiguration;

        /// Returns `Arn`, `CreatedOn`, `Progress`, `Status`.
        ///
        /// [AWS::Glue::Session](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-session.html)
        pub struct Session;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-table.html)
        pub struct Table;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::TableOptimizer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-tableoptimizer.html)
        pub struct TableOptimizer;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Trigger](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-trigger.html)
        pub struct Trigger;

        /// Returns `CreatedOn`.
        ///
        /// [AWS::Glue::UsageProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-usageprofile.html)
        pub struct UsageProfile;

        /// Returns `Arn`.
        ///
        /// [AWS::Glue::UserDefinedFunction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-userdefinedfunction.html)
        pub struct UserDefinedFunction;

        /// Returns no attributes.
        ///
        /// [AWS::Glue::Workflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-glue-workflow.html)
        pub struct Workflow;
    }

    /// Resource types `AWS::Grafana::..`.
    pub mod Grafana {
        /// Returns `AccountAccessType`, `AuthenticationProviders`, `ClientToken`, `CreationTimestamp`,
        /// `DataSources`, `Description`, `Endpoint`, `GrafanaVersion`, `Id`, `ModificationTimestamp`, `Name`,
        /// `NetworkAccessControl.PrefixListIds`, `NetworkAccessControl.VpceIds`, `NotificationDestinations`,
        /// `OrganizationRoleName`, `OrganizationalUnits`, `PermissionType`, `PluginAdminEnabled`, `RoleArn`,
        /// `SamlConfiguration.AllowedOrganizations`, `SamlConfiguration.AssertionAttributes.Email`,
        /// `SamlConfiguration.AssertionAttributes.Groups`, `SamlConfiguration.AssertionAttributes.Login`,
        /// `SamlConfiguration.AssertionAttributes.Name`, `SamlConfiguration.AssertionAttributes.Org`,
        /// `SamlConfiguration.AssertionAttributes.Role`, `SamlConfiguration.IdpMetadata.Url`,
        /// `SamlConfiguration.IdpMetadata.Xml`, `SamlConfiguration.LoginValidityDuration`,
        /// `SamlConfiguration.RoleValues.Admin`, `SamlConfiguration.RoleValues.Editor`,
        /// `SamlConfigurationStatus`, `SsoClientId`, `StackSetName`, `Status`,
        /// `VpcConfiguration.SecurityGroupIds`, `VpcConfiguration.SubnetIds`.
        ///
        /// [AWS::Grafana::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-grafana-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::Greengrass::..`.
    pub mod Greengrass {
        /// Returns `Arn`, `Id`, `InitialVersion.Connectors`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::ConnectorDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-connectordefinition.html)
        pub struct ConnectorDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::ConnectorDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-connectordefinitionversion.html)
        pub struct ConnectorDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.Cores`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::CoreDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-coredefinition.html)
        pub struct CoreDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::CoreDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-coredefinitionversion.html)
        pub struct CoreDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.Devices`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::DeviceDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-devicedefinition.html)
        pub struct DeviceDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::DeviceDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-devicedefinitionversion.html)
        pub struct DeviceDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.DefaultConfig.Execution.IsolationMode`,
        /// `InitialVersion.DefaultConfig.Execution.RunAs.Gid`,
        /// `InitialVersion.DefaultConfig.Execution.RunAs.Uid`, `InitialVersion.Functions`, `LatestVersionArn`,
        /// `Name`.
        ///
        /// [AWS::Greengrass::FunctionDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-functiondefinition.html)
        pub struct FunctionDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::FunctionDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-functiondefinitionversion.html)
        pub struct FunctionDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.ConnectorDefinitionVersionArn`,
        /// `InitialVersion.CoreDefinitionVersionArn`, `InitialVersion.DeviceDefinitionVersionArn`,
        /// `InitialVersion.FunctionDefinitionVersionArn`, `InitialVersion.LoggerDefinitionVersionArn`,
        /// `InitialVersion.ResourceDefinitionVersionArn`, `InitialVersion.SubscriptionDefinitionVersionArn`,
        /// `LatestVersionArn`, `Name`, `RoleArn`, `RoleAttachedAt`.
        ///
        /// [AWS::Greengrass::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-group.html)
        pub struct Group;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::GroupVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-groupversion.html)
        pub struct GroupVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.Loggers`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::LoggerDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-loggerdefinition.html)
        pub struct LoggerDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::LoggerDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-loggerdefinitionversion.html)
        pub struct LoggerDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.Resources`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::ResourceDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-resourcedefinition.html)
        pub struct ResourceDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::ResourceDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-resourcedefinitionversion.html)
        pub struct ResourceDefinitionVersion;

        /// Returns `Arn`, `Id`, `InitialVersion.Subscriptions`, `LatestVersionArn`, `Name`.
        ///
        /// [AWS::Greengrass::SubscriptionDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-subscriptiondefinition.html)
        pub struct SubscriptionDefinition;

        /// Returns `Id`.
        ///
        /// [AWS::Greengrass::SubscriptionDefinitionVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrass-subscriptiondefinitionversion.html)
        pub struct SubscriptionDefinitionVersion;
    }

    /// Resource types `AWS::GreengrassV2::..`.
    pub mod GreengrassV2 {
        /// Returns `Arn`, `ComponentName`, `ComponentVersion`.
        ///
        /// [AWS::GreengrassV2::ComponentVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrassv2-componentversion.html)
        pub struct ComponentVersion;

        /// Returns `DeploymentId`.
        ///
        /// [AWS::GreengrassV2::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-greengrassv2-deployment.html)
        pub struct Deployment;
    }

    /// Resource types `AWS::GroundStation::..`.
    pub mod GroundStation {
        /// Returns `Arn`, `Id`, `Type`.
        ///
        /// [AWS::GroundStation::Config](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-groundstation-config.html)
        pub struct Config;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::GroundStation::DataflowEndpointGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-groundstation-dataflowendpointgroup.html)
        pub struct DataflowEndpointGroup;

        /// Returns `Arn`, `EndpointDetails`, `Id`.
        ///
        /// [AWS::GroundStation::DataflowEndpointGroupV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-groundstation-dataflowendpointgroupv2.html)
        pub struct DataflowEndpointGroupV2;

        /// Returns `Arn`, `Id`, `Region`.
        ///
        /// [AWS::GroundStation::MissionProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-groundstation-missionprofile.html)
        pub struct MissionProfile;
    }

    /// Resource types `AWS::GuardDuty::..`.
    pub mod GuardDuty {
        /// Returns `AccountId`, `Arn`, `AssociationId`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::GuardDuty::CustomDetectionRuleAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-customdetectionruleassociation.html)
        pub struct CustomDetectionRuleAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::GuardDuty::Detector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-detector.html)
        pub struct Detector;

        /// Returns no attributes.
        ///
        /// [AWS::GuardDuty::Filter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-filter.html)
        pub struct Filter;

        /// Returns `Id`.
        ///
        /// [AWS::GuardDuty::IPSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-ipset.html)
        pub struct IPSet;

        /// Returns `Arn`, `CreatedAt`, `MalwareProtectionPlanId`, `Status`, `StatusReasons`.
        ///
        /// [AWS::GuardDuty::MalwareProtectionPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-malwareprotectionplan.html)
        pub struct MalwareProtectionPlan;

        /// Returns no attributes.
        ///
        /// [AWS::GuardDuty::Master](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-master.html)
        pub struct Master;

        /// Returns no attributes.
        ///
        /// [AWS::GuardDuty::Member](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-member.html)
        pub struct Member;

        /// Returns `Id`, `PublishingFailureStartTimestamp`, `Status`.
        ///
        /// [AWS::GuardDuty::PublishingDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-publishingdestination.html)
        pub struct PublishingDestination;

        /// Returns `CreatedAt`, `ErrorDetails`, `Id`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::GuardDuty::ThreatEntitySet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-threatentityset.html)
        pub struct ThreatEntitySet;

        /// Returns `Id`.
        ///
        /// [AWS::GuardDuty::ThreatIntelSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-threatintelset.html)
        pub struct ThreatIntelSet;

        /// Returns `CreatedAt`, `ErrorDetails`, `Id`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::GuardDuty::TrustedEntitySet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-guardduty-trustedentityset.html)
        pub struct TrustedEntitySet;
    }

    /// Resource types `AWS::HealthAgent::..`.
    pub mod HealthAgent {
        /// Returns `Arn`, `CreatedAt`, `DomainId`, `EncryptionContext`, `Status`.
        ///
        /// [AWS::HealthAgent::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-healthagent-domain.html)
        pub struct Domain;
    }

    /// Resource types `AWS::HealthImaging::..`.
    pub mod HealthImaging {
        /// Returns `CreatedAt`, `DatastoreArn`, `DatastoreId`, `DatastoreStatus`, `UpdatedAt`.
        ///
        /// [AWS::HealthImaging::Datastore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-healthimaging-datastore.html)
        pub struct Datastore;
    }

    /// Resource types `AWS::HealthLake::..`.
    pub mod HealthLake {
        /// Returns `Arn`, `ProfileId`, `TargetFormat`.
        ///
        /// [AWS::HealthLake::DataTransformationProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-healthlake-datatransformationprofile.html)
        pub struct DataTransformationProfile;

        /// Returns `CreatedAt`, `DatastoreArn`, `DatastoreEndpoint`, `DatastoreId`, `DatastoreStatus`.
        ///
        /// [AWS::HealthLake::FHIRDatastore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-healthlake-fhirdatastore.html)
        pub struct FHIRDatastore;
    }

    /// Resource types `AWS::IAM::..`.
    pub mod IAM {
        /// Returns `Id`, `SecretAccessKey`.
        ///
        /// [AWS::IAM::AccessKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html)
        pub struct AccessKey;

        /// Returns `Arn`.
        ///
        /// [AWS::IAM::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-group.html)
        pub struct Group;

        /// Returns no attributes.
        ///
        /// [AWS::IAM::GroupPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-grouppolicy.html)
        pub struct GroupPolicy;

        /// Returns `Arn`.
        ///
        /// [AWS::IAM::InstanceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-instanceprofile.html)
        pub struct InstanceProfile;

        /// Returns `AttachmentCount`, `CreateDate`, `DefaultVersionId`, `IsAttachable`,
        /// `PermissionsBoundaryUsageCount`, `PolicyArn`, `PolicyId`, `UpdateDate`.
        ///
        /// [AWS::IAM::ManagedPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html)
        pub struct ManagedPolicy;

        /// Returns `Arn`.
        ///
        /// [AWS::IAM::OIDCProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-oidcprovider.html)
        pub struct OIDCProvider;

        /// Returns `Id`.
        ///
        /// [AWS::IAM::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html)
        pub struct Policy;

        /// Returns `Arn`, `RoleId`.
        ///
        /// [AWS::IAM::Role](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html)
        pub struct Role;

        /// Returns no attributes.
        ///
        /// [AWS::IAM::RolePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-rolepolicy.html)
        pub struct RolePolicy;

        /// Returns `Arn`, `SamlProviderUUID`.
        ///
        /// [AWS::IAM::SAMLProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-samlprovider.html)
        pub struct SAMLProvider;

        /// Returns `Arn`.
        ///
        /// [AWS::IAM::ServerCertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servercertificate.html)
        pub struct ServerCertificate;

        /// Returns `RoleName`.
        ///
        /// [AWS::IAM::ServiceLinkedRole](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servicelinkedrole.html)
        pub struct ServiceLinkedRole;

        /// Returns `Arn`.
        ///
        /// [AWS::IAM::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-user.html)
        pub struct User;

        /// Returns no attributes.
        ///
        /// [AWS::IAM::UserPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-userpolicy.html)
        pub struct UserPolicy;

        /// Returns `Id`.
        ///
        /// [AWS::IAM::UserToGroupAddition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-usertogroupaddition.html)
        pub struct UserToGroupAddition;

        /// Returns `SerialNumber`.
        ///
        /// [AWS::IAM::VirtualMFADevice](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-virtualmfadevice.html)
        pub struct VirtualMFADevice;
    }

    /// Resource types `AWS::IVS::..`.
    pub mod IVS {
        /// Returns `Arn`.
        ///
        /// [AWS::IVS::AdConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-adconfiguration.html)
        pub struct AdConfiguration;

        /// Returns `Arn`, `IngestEndpoint`, `PlaybackUrl`.
        ///
        /// [AWS::IVS::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-channel.html)
        pub struct Channel;

        /// Returns `Arn`.
        ///
        /// [AWS::IVS::EncoderConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-encoderconfiguration.html)
        pub struct EncoderConfiguration;

        /// Returns `Arn`, `ParticipantId`, `State`, `StreamKey`.
        ///
        /// [AWS::IVS::IngestConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-ingestconfiguration.html)
        pub struct IngestConfiguration;

        /// Returns `Arn`, `Fingerprint`.
        ///
        /// [AWS::IVS::PlaybackKeyPair](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackkeypair.html)
        pub struct PlaybackKeyPair;

        /// Returns `Arn`.
        ///
        /// [AWS::IVS::PlaybackRestrictionPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-playbackrestrictionpolicy.html)
        pub struct PlaybackRestrictionPolicy;

        /// Returns `Arn`, `Fingerprint`.
        ///
        /// [AWS::IVS::PublicKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-publickey.html)
        pub struct PublicKey;

        /// Returns `Arn`, `State`.
        ///
        /// [AWS::IVS::RecordingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-recordingconfiguration.html)
        pub struct RecordingConfiguration;

        /// Returns `ActiveSessionId`, `Arn`.
        ///
        /// [AWS::IVS::Stage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-stage.html)
        pub struct Stage;

        /// Returns `Arn`.
        ///
        /// [AWS::IVS::StorageConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-storageconfiguration.html)
        pub struct StorageConfiguration;

        /// Returns `Arn`, `Value`.
        ///
        /// [AWS::IVS::StreamKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivs-streamkey.html)
        pub struct StreamKey;
    }

    /// Resource types `AWS::IVSChat::..`.
    pub mod IVSChat {
        /// Returns `Arn`, `Id`, `State`.
        ///
        /// [AWS::IVSChat::LoggingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivschat-loggingconfiguration.html)
        pub struct LoggingConfiguration;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IVSChat::Room](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ivschat-room.html)
        pub struct Room;
    }

    /// Resource types `AWS::IdentityStore::..`.
    pub mod IdentityStore {
        /// Returns `GroupId`.
        ///
        /// [AWS::IdentityStore::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-identitystore-group.html)
        pub struct Group;

        /// Returns `MembershipId`.
        ///
        /// [AWS::IdentityStore::GroupMembership](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-identitystore-groupmembership.html)
        pub struct GroupMembership;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `UpdatedAt`, `UpdatedBy`, `UserId`, `UserStatus`.
        ///
        /// [AWS::IdentityStore::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-identitystore-user.html)
        pub struct User;
    }

    /// Resource types `AWS::ImageBuilder::..`.
    pub mod ImageBuilder {
        /// Returns `Arn`, `ChangeDescription`, `Data`, `Description`, `Encrypted`, `KmsKeyId`,
        /// `LatestVersion.Arn`, `LatestVersion.Major`, `LatestVersion.Minor`, `LatestVersion.Patch`, `Name`,
        /// `Platform`, `SupportedOsVersions`, `Type`, `Uri`, `Version`.
        ///
        /// [AWS::ImageBuilder::Component](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-component.html)
        pub struct Component;

        /// Returns `Arn`, `Components`, `ContainerType`, `Description`, `DockerfileTemplateData`,
        /// `DockerfileTemplateUri`, `ImageOsVersionOverride`, `InstanceConfiguration.BlockDeviceMappings`,
        /// `InstanceConfiguration.Image`, `KmsKeyId`, `LatestVersion.Arn`, `LatestVersion.Major`,
        /// `LatestVersion.Minor`, `LatestVersion.Patch`, `Name`, `ParentImage`, `PlatformOverride`,
        /// `TargetRepository.RepositoryName`, `TargetRepository.Service`, `Version`, `WorkingDirectory`.
        ///
        /// [AWS::ImageBuilder::ContainerRecipe](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-containerrecipe.html)
        pub struct ContainerRecipe;

        /// Returns `Arn`, `Description`, `Distributions`, `Name`.
        ///
        /// [AWS::ImageBuilder::DistributionConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-distributionconfiguration.html)
        pub struct DistributionConfiguration;

        /// Returns `Arn`, `ImageId`, `ImageUri`, `LatestVersion`, `LatestVersion.Arn`, `LatestVersion.Major`,
        /// `LatestVersion.Minor`, `LatestVersion.Patch`, `Name`.
        ///
        /// [AWS::ImageBuilder::Image](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-image.html)
        pub struct Image;

        /// Returns `Arn`, `ContainerRecipeArn`, `DeploymentId`, `Description`, `DistributionConfigurationArn`,
        /// `EnhancedImageMetadataEnabled`, `ExecutionRole`, `ImageRecipeArn`,
        /// `ImageScanningConfiguration.EcrConfiguration.ContainerTags`,
        /// `ImageScanningConfiguration.EcrConfiguration.RepositoryName`,
        /// `ImageScanningConfiguration.ImageScanningEnabled`, `ImageTestsConfiguration.ImageTestsEnabled`,
        /// `ImageTestsConfiguration.TimeoutMinutes`, `InfrastructureConfigurationArn`,
        /// `LoggingConfiguration.ImageLogGroupName`, `LoggingConfiguration.PipelineLogGroupName`, `Name`,
        /// `Schedule.AutoDisablePolicy.FailureCount`, `Schedule.PipelineExecutionStartCondition`,
        /// `Schedule.ScheduleExpression`, `Schedule.Timezone`, `Status`, `Workflows`.
        ///
        /// [AWS::ImageBuilder::ImagePipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-imagepipeline.html)
        pub struct ImagePipeline;

        /// Returns `AdditionalInstanceConfiguration.SystemsManagerAgent.UninstallAfterBuild`,
        /// `AdditionalInstanceConfiguration.UserDataOverride`, `AmiWatermarks`, `Arn`, `BlockDeviceMappings`,
        /// `Components`, `Description`, `LatestVersion.Arn`, `LatestVersion.Major`, `LatestVersion.Minor`,
        /// `LatestVersion.Patch`, `Name`, `ParentImage`, `Version`, `WorkingDirectory`.
        ///
        /// [AWS::ImageBuilder::ImageRecipe](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-imagerecipe.html)
        pub struct ImageRecipe;

        /// Returns `Arn`, `Description`, `InstanceMetadataOptions.HttpPutResponseHopLimit`,
        /// `InstanceMetadataOptions.HttpTokens`, `InstanceProfileName`, `InstanceTypes`, `KeyPair`,
        /// `Logging.S3Logs.S3BucketName`, `Logging.S3Logs.S3KeyPrefix`, `Name`,
        /// `ParentInstance.AutoScalingGroup.CapacityWaitTimeoutSeconds`,
        /// `ParentInstance.AutoScalingGroup.Name`, `Placement.AvailabilityZone`, `Placement.HostId`,
        /// `Placement.HostResourceGroupArn`, `Placement.Tenancy`, `SecurityGroupIds`, `SnsTopicArn`,
        /// `SubnetId`, `TerminateInstanceOnCompletion`, `TerminateInstanceOnFailure`.
        ///
        /// [AWS::ImageBuilder::InfrastructureConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-infrastructureconfiguration.html)
        pub struct InfrastructureConfiguration;

        /// Returns `Arn`.
        ///
        /// [AWS::ImageBuilder::LifecyclePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-lifecyclepolicy.html)
        pub struct LifecyclePolicy;

        /// Returns `Arn`, `LatestVersion`, `LatestVersion.Arn`, `LatestVersion.Major`, `LatestVersion.Minor`,
        /// `LatestVersion.Patch`.
        ///
        /// [AWS::ImageBuilder::Workflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-imagebuilder-workflow.html)
        pub struct Workflow;
    }

    /// Resource types `AWS::Inspector::..`.
    pub mod Inspector {
        /// Returns `Arn`.
        ///
        /// [AWS::Inspector::AssessmentTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspector-assessmenttarget.html)
        pub struct AssessmentTarget;

        /// Returns `Arn`.
        ///
        /// [AWS::Inspector::AssessmentTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspector-assessmenttemplate.html)
        pub struct AssessmentTemplate;

        /// Returns `Arn`.
        ///
        /// [AWS::Inspector::ResourceGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspector-resourcegroup.html)
        pub struct ResourceGroup;
    }

    /// Resource types `AWS::InspectorV2::..`.
    pub mod InspectorV2 {
        /// Returns `Arn`.
        ///
        /// [AWS::InspectorV2::CisScanConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspectorv2-cisscanconfiguration.html)
        pub struct CisScanConfiguration;

        /// Returns `Arn`, `AuthorizationUrl`, `CreatedAt`, `LastUpdatedAt`, `Status`, `StatusReason`.
        ///
        /// [AWS::InspectorV2::CodeSecurityIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspectorv2-codesecurityintegration.html)
        pub struct CodeSecurityIntegration;

        /// Returns `Arn`.
        ///
        /// [AWS::InspectorV2::CodeSecurityScanConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspectorv2-codesecurityscanconfiguration.html)
        pub struct CodeSecurityScanConfiguration;

        /// Returns `ConnectorArn`, `CreatedAt`, `EnablementStatus`, `EnablementStatusReason`, `Health`,
        /// `LastUpdatedAt`, `ProviderConfiguration.Azure.ScopeConfiguration.ContainerImageScanning.State`,
        /// `ProviderConfiguration.Azure.ScopeConfiguration.ContainerImageScanning.StateReason`,
        /// `ProviderConfiguration.Azure.ScopeConfiguration.ServerlessScanning.State`,
        /// `ProviderConfiguration.Azure.ScopeConfiguration.ServerlessScanning.StateReason`,
        /// `ProviderConfiguration.Azure.ScopeConfiguration.VmScanning.State`,
        /// `ProviderConfiguration.Azure.ScopeConfiguration.VmScanning.StateReason`.
        ///
        /// [AWS::InspectorV2::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspectorv2-connector.html)
        pub struct Connector;

        /// Returns `Arn`.
        ///
        /// [AWS::InspectorV2::Filter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-inspectorv2-filter.html)
        pub struct Filter;
    }

    /// Resource types `AWS::Interconnect::..`.
    pub mod Interconnect {
        /// Returns `Arn`, `BillingTier`, `ConnectionId`, `OwnerAccount`, `Provider`, `SharedId`, `State`,
        /// `Type`.
        ///
        /// [AWS::Interconnect::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-interconnect-connection.html)
        pub struct Connection;
    }

    /// Resource types `AWS::InternetMonitor::..`.
    pub mod InternetMonitor {
        /// Returns `CreatedAt`, `ModifiedAt`, `MonitorArn`, `ProcessingStatus`, `ProcessingStatusInfo`.
        ///
        /// [AWS::InternetMonitor::Monitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-internetmonitor-monitor.html)
        pub struct Monitor;
    }

    /// Resource types `AWS::Invoicing::..`.
    pub mod Invoicing {
        /// Returns `InvoiceUnitArn`, `LastModified`.
        ///
        /// [AWS::Invoicing::InvoiceUnit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-invoicing-invoiceunit.html)
        pub struct InvoiceUnit;

        /// Returns `AwsAccountId`, `CreateDate`, `EinvoiceDeliveryPreferenceStatus`, `LastUpdateDate`,
        /// `ProcurementPortalPreferenceArn`, `PurchaseOrderRetrievalEndpoint`,
        /// `PurchaseOrderRetrievalPreferenceStatus`, `Version`.
        ///
        /// [AWS::Invoicing::ProcurementPortalPreference](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-invoicing-procurementportalpreference.html)
        pub struct ProcurementPortalPreference;
    }

    /// Resource types `AWS::IoT::..`.
    pub mod IoT {
        /// Returns no attributes.
        ///
        /// [AWS::IoT::AccountAuditConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-accountauditconfiguration.html)
        pub struct AccountAuditConfiguration;

        /// Returns `Arn`.
        ///
        /// [AWS::IoT::Authorizer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-authorizer.html)
        pub struct Authorizer;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::BillingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-billinggroup.html)
        pub struct BillingGroup;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::CACertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-cacertificate.html)
        pub struct CACertificate;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-certificate.html)
        pub struct Certificate;

        /// Returns `Arn`.
        ///
        /// [AWS::IoT::CertificateProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-certificateprovider.html)
        pub struct CertificateProvider;

        /// Returns `CommandArn`.
        ///
        /// [AWS::IoT::Command](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-command.html)
        pub struct Command;

        /// Returns `MetricArn`.
        ///
        /// [AWS::IoT::CustomMetric](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-custommetric.html)
        pub struct CustomMetric;

        /// Returns `Arn`.
        ///
        /// [AWS::IoT::Dimension](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-dimension.html)
        pub struct Dimension;

        /// Returns `Arn`, `DomainType`, `ServerCertificates`.
        ///
        /// [AWS::IoT::DomainConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-domainconfiguration.html)
        pub struct DomainConfiguration;

        /// Returns `AccountId`, `ConfigurationDetails`, `LastModifiedDate`.
        ///
        /// [AWS::IoT::EncryptionConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-encryptionconfiguration.html)
        pub struct EncryptionConfiguration;

        /// Returns `CreationDate`, `LastModifiedDate`, `MetricArn`, `Version`.
        ///
        /// [AWS::IoT::FleetMetric](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-fleetmetric.html)
        pub struct FleetMetric;

        /// Returns `Arn`, `CreatedAt`.
        ///
        /// [AWS::IoT::Job](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-job.html)
        pub struct Job;

        /// Returns `Arn`.
        ///
        /// [AWS::IoT::JobTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-jobtemplate.html)
        pub struct JobTemplate;

        /// Returns no attributes.
        ///
        /// [AWS::IoT::Logging](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-logging.html)
        pub struct Logging;

        /// Returns `MitigationActionArn`, `MitigationActionId`.
        ///
        /// [AWS::IoT::MitigationAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-mitigationaction.html)
        pub struct MitigationAction;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-policy.html)
        pub struct Policy;

        /// Returns no attributes.
        ///
        /// [AWS::IoT::PolicyPrincipalAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-policyprincipalattachment.html)
        pub struct PolicyPrincipalAttachment;

        /// Returns `TemplateArn`.
        ///
        /// [AWS::IoT::ProvisioningTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-provisioningtemplate.html)
        pub struct ProvisioningTemplate;

        /// Returns `TargetId`.
        ///
        /// [AWS::IoT::ResourceSpecificLogging](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-resourcespecificlogging.html)
        pub struct ResourceSpecificLogging;

        /// Returns `RoleAliasArn`.
        ///
        /// [AWS::IoT::RoleAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-rolealias.html)
        pub struct RoleAlias;

        /// Returns `ScheduledAuditArn`.
        ///
        /// [AWS::IoT::ScheduledAudit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-scheduledaudit.html)
        pub struct ScheduledAudit;

        /// Returns `SecurityProfileArn`.
        ///
        /// [AWS::IoT::SecurityProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-securityprofile.html)
        pub struct SecurityProfile;

        /// Returns `PackageArn`.
        ///
        /// [AWS::IoT::SoftwarePackage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-softwarepackage.html)
        pub struct SoftwarePackage;

        /// Returns `ErrorReason`, `PackageVersionArn`, `SbomValidationStatus`, `Status`.
        ///
        /// [AWS::IoT::SoftwarePackageVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-softwarepackageversion.html)
        pub struct SoftwarePackageVersion;

        /// Returns `Arn`, `CreatedAt`, `LastUpdatedAt`, `StreamVersion`.
        ///
        /// [AWS::IoT::Stream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-stream.html)
        pub struct Stream;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::Thing](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-thing.html)
        pub struct Thing;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::ThingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-thinggroup.html)
        pub struct ThingGroup;

        /// Returns no attributes.
        ///
        /// [AWS::IoT::ThingPrincipalAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-thingprincipalattachment.html)
        pub struct ThingPrincipalAttachment;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoT::ThingType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-thingtype.html)
        pub struct ThingType;

        /// Returns `Arn`.
        ///
        /// [AWS::IoT::TopicRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-topicrule.html)
        pub struct TopicRule;

        /// Returns `Arn`, `StatusReason`.
        ///
        /// [AWS::IoT::TopicRuleDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iot-topicruledestination.html)
        pub struct TopicRuleDestination;
    }

    /// Resource types `AWS::IoTAnalytics::..`.
    pub mod IoTAnalytics {
        /// Returns `Id`.
        ///
        /// [AWS::IoTAnalytics::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotanalytics-channel.html)
        pub struct Channel;

        /// Returns `Id`.
        ///
        /// [AWS::IoTAnalytics::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotanalytics-dataset.html)
        pub struct Dataset;

        /// Returns `Id`.
        ///
        /// [AWS::IoTAnalytics::Datastore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotanalytics-datastore.html)
        pub struct Datastore;

        /// Returns `Id`.
        ///
        /// [AWS::IoTAnalytics::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotanalytics-pipeline.html)
        pub struct Pipeline;
    }

    /// Resource types `AWS::IoTCoreDeviceAdvisor::..`.
    pub mod IoTCoreDeviceAdvisor {
        /// Returns `SuiteDefinitionArn`, `SuiteDefinitionId`, `SuiteDefinitionVersion`.
        ///
        /// [AWS::IoTCoreDeviceAdvisor::SuiteDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotcoredeviceadvisor-suitedefinition.html)
        pub struct SuiteDefinition;
    }

    /// Resource types `AWS::IoTEvents::..`.
    pub mod IoTEvents {
        /// Returns `Id`.
        ///
        /// [AWS::IoTEvents::AlarmModel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotevents-alarmmodel.html)
        pub struct AlarmModel;

        /// Returns no attributes.
        ///
        /// [AWS::IoTEvents::DetectorModel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotevents-detectormodel.html)
        pub struct DetectorModel;

        /// Returns no attributes.
        ///
        /// [AWS::IoTEvents::Input](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotevents-input.html)
        pub struct Input;
    }

    /// Resource types `AWS::IoTFleetWise::..`.
    pub mod IoTFleetWise {
        /// Returns `Arn`, `CreationTime`, `LastModificationTime`, `Status`.
        ///
        /// [AWS::IoTFleetWise::Campaign](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-campaign.html)
        pub struct Campaign;

        /// Returns `Arn`, `CreationTime`, `LastModificationTime`.
        ///
        /// [AWS::IoTFleetWise::DecoderManifest](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-decodermanifest.html)
        pub struct DecoderManifest;

        /// Returns `Arn`, `CreationTime`, `LastModificationTime`.
        ///
        /// [AWS::IoTFleetWise::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-fleet.html)
        pub struct Fleet;

        /// Returns `Arn`, `CreationTime`, `LastModificationTime`.
        ///
        /// [AWS::IoTFleetWise::ModelManifest](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-modelmanifest.html)
        pub struct ModelManifest;

        /// Returns `Arn`, `CreationTime`, `LastModificationTime`, `NodeCounts.TotalActuators`,
        /// `NodeCounts.TotalAttributes`, `NodeCounts.TotalBranches`, `NodeCounts.TotalNodes`,
        /// `NodeCounts.TotalSensors`.
        ///
        /// [AWS::IoTFleetWise::SignalCatalog](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-signalcatalog.html)
        pub struct SignalCatalog;

        /// Returns `Arn`, `CreationTime`, `Id`, `LastModificationTime`.
        ///
        /// [AWS::IoTFleetWise::StateTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-statetemplate.html)
        pub struct StateTemplate;

        /// Returns `Arn`, `CreationTime`, `LastModificationTime`.
        ///
        /// [AWS::IoTFleetWise::Vehicle](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotfleetwise-vehicle.html)
        pub struct Vehicle;
    }

    /// Resource types `AWS::IoTManagedIntegrations::..`.
    pub mod IoTManagedIntegrations {
        /// Returns `AccountAssociationId`, `Arn`, `AssociationState`.
        ///
        /// [AWS::IoTManagedIntegrations::AccountAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotmanagedintegrations-accountassociation.html)
        pub struct AccountAssociation;

        /// Returns `Arn`, `Id`, `Type`.
        ///
        /// [AWS::IoTManagedIntegrations::CloudConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotmanagedintegrations-cloudconnector.html)
        pub struct CloudConnector;

        /// Returns `Arn`, `CreatedAt`, `Id`, `Identifier`.
        ///
        /// [AWS::IoTManagedIntegrations::CredentialLocker](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotmanagedintegrations-credentiallocker.html)
        pub struct CredentialLocker;

        /// Returns `ActivatedAt`, `AdvertisedProductId`, `Arn`, `CertificatePem`, `ConnectorDeviceId`,
        /// `ConnectorPolicyId`, `CreatedAt`, `DeviceSpecificKey`, `HubNetworkMode`, `Id`, `Identifier`,
        /// `InternationalArticleNumber`, `MacAddress`, `ParentControllerId`, `ProvisioningStatus`,
        /// `UniversalProductCode`, `UpdatedAt`.
        ///
        /// [AWS::IoTManagedIntegrations::ManagedThing](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotmanagedintegrations-managedthing.html)
        pub struct ManagedThing;

        /// Returns `Arn`, `Id`, `Identifier`, `Status`.
        ///
        /// [AWS::IoTManagedIntegrations::ProvisioningProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotmanagedintegrations-provisioningprofile.html)
        pub struct ProvisioningProfile;
    }

    /// Resource types `AWS::IoTSecureTunneling::..`.
    pub mod IoTSecureTunneling {
        /// Returns `Status`, `TunnelArn`, `TunnelId`.
        ///
        /// [AWS::IoTSecureTunneling::Tunnel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsecuretunneling-tunnel.html)
        pub struct Tunnel;
    }

    /// Resource types `AWS::IoTSiteWise::..`.
    pub mod IoTSiteWise {
        /// Returns `AccessPolicyArn`, `AccessPolicyId`.
        ///
        /// [AWS::IoTSiteWise::AccessPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-accesspolicy.html)
        pub struct AccessPolicy;

        /// Returns `ApplicationId`, `Arn`, `CreatedAt`, `DnsSubdomain`, `IdcApplicationArn`, `Status`,
        /// `UpdatedAt`.
        ///
        /// [AWS::IoTSiteWise::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-application.html)
        pub struct Application;

        /// Returns `AssetArn`, `AssetId`.
        ///
        /// [AWS::IoTSiteWise::Asset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-asset.html)
        pub struct Asset;

        /// Returns `AssetModelArn`, `AssetModelId`.
        ///
        /// [AWS::IoTSiteWise::AssetModel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-assetmodel.html)
        pub struct AssetModel;

        /// Returns `ComputationModelArn`, `ComputationModelId`.
        ///
        /// [AWS::IoTSiteWise::ComputationModel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-computationmodel.html)
        pub struct ComputationModel;

        /// Returns `DashboardArn`, `DashboardId`.
        ///
        /// [AWS::IoTSiteWise::Dashboard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-dashboard.html)
        pub struct Dashboard;

        /// Returns `DatasetArn`, `DatasetId`.
        ///
        /// [AWS::IoTSiteWise::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-dataset.html)
        pub struct Dataset;

        /// Returns `GatewayId`.
        ///
        /// [AWS::IoTSiteWise::Gateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-gateway.html)
        pub struct Gateway;

        /// Returns `PipelineArn`, `Status`.
        ///
        /// [AWS::IoTSiteWise::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-pipeline.html)
        pub struct Pipeline;

        /// Returns `PortalArn`, `PortalClientId`, `PortalId`, `PortalStartUrl`.
        ///
        /// [AWS::IoTSiteWise::Portal](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-portal.html)
        pub struct Portal;

        /// Returns `ProjectArn`, `ProjectId`.
        ///
        /// [AWS::IoTSiteWise::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-project.html)
        pub struct Project;

        /// Returns `Status`, `TaskArn`.
        ///
        /// [AWS::IoTSiteWise::Task](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-task.html)
        pub struct Task;

        /// Returns `CreatedAt`, `Status`, `UpdatedAt`, `WorkspaceArn`.
        ///
        /// [AWS::IoTSiteWise::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotsitewise-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::IoTThingsGraph::..`.
    pub mod IoTThingsGraph {
        /// Returns `Id`.
        ///
        /// [AWS::IoTThingsGraph::FlowTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotthingsgraph-flowtemplate.html)
        pub struct FlowTemplate;
    }

    /// Resource types `AWS::IoTTwinMaker::..`.
    pub mod IoTTwinMaker {
        /// Returns `Arn`, `CreationDateTime`, `IsAbstract`, `IsSchemaInitialized`, `Status`, `UpdateDateTime`.
        ///
        /// [AWS::IoTTwinMaker::ComponentType](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iottwinmaker-componenttype.html)
        pub struct ComponentType;

        /// Returns `Arn`, `CreationDateTime`, `HasChildEntities`, `Status`, `UpdateDateTime`.
        ///
        /// [AWS::IoTTwinMaker::Entity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iottwinmaker-entity.html)
        pub struct Entity;

        /// Returns `Arn`, `CreationDateTime`, `GeneratedSceneMetadata`, `UpdateDateTime`.
        ///
        /// [AWS::IoTTwinMaker::Scene](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iottwinmaker-scene.html)
        pub struct Scene;

        /// Returns `Arn`, `CreationDateTime`, `State`, `UpdateDateTime`.
        ///
        /// [AWS::IoTTwinMaker::SyncJob](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iottwinmaker-syncjob.html)
        pub struct SyncJob;

        /// Returns `Arn`, `CreationDateTime`, `UpdateDateTime`.
        ///
        /// [AWS::IoTTwinMaker::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iottwinmaker-workspace.html)
        pub struct Workspace;
    }

    /// Resource types `AWS::IoTWireless::..`.
    pub mod IoTWireless {
        /// Returns `Arn`.
        ///
        /// [AWS::IoTWireless::Destination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-destination.html)
        pub struct Destination;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoTWireless::DeviceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-deviceprofile.html)
        pub struct DeviceProfile;

        /// Returns `Arn`, `FuotaTaskStatus`, `Id`, `LoRaWAN.StartTime`.
        ///
        /// [AWS::IoTWireless::FuotaTask](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-fuotatask.html)
        pub struct FuotaTask;

        /// Returns `Arn`, `Id`, `LoRaWAN.NumberOfDevicesInGroup`, `LoRaWAN.NumberOfDevicesRequested`, `Status`.
        ///
        /// [AWS::IoTWireless::MulticastGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-multicastgroup.html)
        pub struct MulticastGroup;

        /// Returns `Arn`.
        ///
        /// [AWS::IoTWireless::NetworkAnalyzerConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-networkanalyzerconfiguration.html)
        pub struct NetworkAnalyzerConfiguration;

        /// Returns `Arn`, `Fingerprint`.
        ///
        /// [AWS::IoTWireless::PartnerAccount](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-partneraccount.html)
        pub struct PartnerAccount;

        /// Returns `Arn`, `Id`, `LoRaWAN.ChannelMask`, `LoRaWAN.DevStatusReqFreq`, `LoRaWAN.DlBucketSize`,
        /// `LoRaWAN.DlRate`, `LoRaWAN.DlRatePolicy`, `LoRaWAN.DrMax`, `LoRaWAN.DrMin`, `LoRaWAN.HrAllowed`,
        /// `LoRaWAN.MinGwDiversity`, `LoRaWAN.NwkGeoLoc`, `LoRaWAN.ReportDevStatusBattery`,
        /// `LoRaWAN.ReportDevStatusMargin`, `LoRaWAN.TargetPer`, `LoRaWAN.UlBucketSize`, `LoRaWAN.UlRate`,
        /// `LoRaWAN.UlRatePolicy`.
        ///
        /// [AWS::IoTWireless::ServiceProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-serviceprofile.html)
        pub struct ServiceProfile;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoTWireless::TaskDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-taskdefinition.html)
        pub struct TaskDefinition;

        /// Returns `Arn`, `Id`, `ThingName`.
        ///
        /// [AWS::IoTWireless::WirelessDevice](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-wirelessdevice.html)
        pub struct WirelessDevice;

        /// Returns `Arn`, `CreationDate`, `FailedImportedDevicesCount`, `Id`,
        /// `InitializedImportedDevicesCount`, `OnboardedImportedDevicesCount`, `PendingImportedDevicesCount`,
        /// `Sidewalk.DeviceCreationFileList`, `Status`, `StatusReason`.
        ///
        /// [AWS::IoTWireless::WirelessDeviceImportTask](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-wirelessdeviceimporttask.html)
        pub struct WirelessDeviceImportTask;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::IoTWireless::WirelessGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iotwireless-wirelessgateway.html)
        pub struct WirelessGateway;
    }

    /// Resource types `AWS::KMS::..`.
    pub mod KMS {
        /// Returns no attributes.
        ///
        /// [AWS::KMS::Alias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html)
        pub struct Alias;

        /// Returns `Arn`, `KeyId`.
        ///
        /// [AWS::KMS::Key](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html)
        pub struct Key;

        /// Returns `Arn`, `KeyId`.
        ///
        /// [AWS::KMS::ReplicaKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-replicakey.html)
        pub struct ReplicaKey;
    }

    /// Resource types `AWS::KafkaConnect::..`.
    pub mod KafkaConnect {
        /// Returns `ConnectorArn`.
        ///
        /// [AWS::KafkaConnect::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kafkaconnect-connector.html)
        pub struct Connector;

        /// Returns `CustomPluginArn`, `FileDescription`, `Revision`.
        ///
        /// [AWS::KafkaConnect::CustomPlugin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kafkaconnect-customplugin.html)
        pub struct CustomPlugin;

        /// Returns `Revision`, `WorkerConfigurationArn`.
        ///
        /// [AWS::KafkaConnect::WorkerConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kafkaconnect-workerconfiguration.html)
        pub struct WorkerConfiguration;
    }

    /// Resource types `AWS::Kendra::..`.
    pub mod Kendra {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Kendra::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-datasource.html)
        pub struct DataSource;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Kendra::Faq](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-faq.html)
        pub struct Faq;

        /// Returns `Arn`, `FeaturedResultsSetId`.
        ///
        /// [AWS::Kendra::FeaturedResultsSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-featuredresultsset.html)
        pub struct FeaturedResultsSet;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Kendra::Index](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-index.html)
        pub struct Index;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Kendra::QuerySuggestionsBlockList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-querysuggestionsblocklist.html)
        pub struct QuerySuggestionsBlockList;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Kendra::Thesaurus](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendra-thesaurus.html)
        pub struct Thesaurus;
    }

    /// Resource types `AWS::KendraRanking::..`.
    pub mod KendraRanking {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::KendraRanking::ExecutionPlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kendraranking-executionplan.html)
        pub struct ExecutionPlan;
    }

    /// Resource types `AWS::Kinesis::..`.
    pub mod Kinesis {
        /// Returns `ChannelARN`, `ChannelCreationTimestamp`, `ChannelId`, `ChannelStatus`.
        ///
        /// [AWS::Kinesis::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-channel.html)
        pub struct Channel;

        /// Returns no attributes.
        ///
        /// [AWS::Kinesis::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`, `WarmThroughputObject`.
        ///
        /// [AWS::Kinesis::Stream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-stream.html)
        pub struct Stream;

        /// Returns `ConsumerARN`, `ConsumerCreationTimestamp`, `ConsumerName`, `ConsumerStatus`, `StreamARN`.
        ///
        /// [AWS::Kinesis::StreamConsumer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesis-streamconsumer.html)
        pub struct StreamConsumer;
    }

    /// Resource types `AWS::KinesisAnalytics::..`.
    pub mod KinesisAnalytics {
        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalytics::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalytics-application.html)
        pub struct Application;

        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalytics::ApplicationOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalytics-applicationoutput.html)
        pub struct ApplicationOutput;

        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalytics::ApplicationReferenceDataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalytics-applicationreferencedatasource.html)
        pub struct ApplicationReferenceDataSource;
    }

    /// Resource types `AWS::KinesisAnalyticsV2::..`.
    pub mod KinesisAnalyticsV2 {
        /// Returns no attributes.
        ///
        /// [AWS::KinesisAnalyticsV2::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalyticsv2-application.html)
        pub struct Application;

        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalyticsv2-applicationcloudwatchloggingoption.html)
        pub struct ApplicationCloudWatchLoggingOption;

        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalyticsV2::ApplicationOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalyticsv2-applicationoutput.html)
        pub struct ApplicationOutput;

        /// Returns `Id`.
        ///
        /// [AWS::KinesisAnalyticsV2::ApplicationReferenceDataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisanalyticsv2-applicationreferencedatasource.html)
        pub struct ApplicationReferenceDataSource;
    }

    /// Resource types `AWS::KinesisFirehose::..`.
    pub mod KinesisFirehose {
        /// Returns `Arn`.
        ///
        /// [AWS::KinesisFirehose::DeliveryStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisfirehose-deliverystream.html)
        pub struct DeliveryStream;
    }

    /// Resource types `AWS::KinesisVideo::..`.
    pub mod KinesisVideo {
        /// Returns `Arn`.
        ///
        /// [AWS::KinesisVideo::SignalingChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisvideo-signalingchannel.html)
        pub struct SignalingChannel;

        /// Returns `Arn`.
        ///
        /// [AWS::KinesisVideo::Stream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kinesisvideo-stream.html)
        pub struct Stream;
    }

    /// Resource types `AWS::LakeFormation::..`.
    pub mod LakeFormation {
        /// Returns no attributes.
        ///
        /// [AWS::LakeFormation::DataCellsFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-datacellsfilter.html)
        pub struct DataCellsFilter;

        /// Returns `Id`.
        ///
        /// [AWS::LakeFormation::DataLakeSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-datalakesettings.html)
        pub struct DataLakeSettings;

        /// Returns `Id`.
        ///
        /// [AWS::LakeFormation::Permissions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-permissions.html)
        pub struct Permissions;

        /// Returns `PrincipalIdentifier`, `ResourceIdentifier`.
        ///
        /// [AWS::LakeFormation::PrincipalPermissions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-principalpermissions.html)
        pub struct PrincipalPermissions;

        /// Returns `Id`.
        ///
        /// [AWS::LakeFormation::Resource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-resource.html)
        pub struct Resource;

        /// Returns no attributes.
        ///
        /// [AWS::LakeFormation::Tag](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-tag.html)
        pub struct Tag;

        /// Returns `ResourceIdentifier`, `TagsIdentifier`.
        ///
        /// [AWS::LakeFormation::TagAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lakeformation-tagassociation.html)
        pub struct TagAssociation;
    }

    /// Resource types `AWS::Lambda::..`.
    pub mod Lambda {
        /// Returns `AliasArn`.
        ///
        /// [AWS::Lambda::Alias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html)
        pub struct Alias;

        /// Returns `Arn`, `State`.
        ///
        /// [AWS::Lambda::CapacityProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-capacityprovider.html)
        pub struct CapacityProvider;

        /// Returns `CodeSigningConfigArn`, `CodeSigningConfigId`.
        ///
        /// [AWS::Lambda::CodeSigningConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-codesigningconfig.html)
        pub struct CodeSigningConfig;

        /// Returns no attributes.
        ///
        /// [AWS::Lambda::EventInvokeConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html)
        pub struct EventInvokeConfig;

        /// Returns `EventSourceMappingArn`, `Id`.
        ///
        /// [AWS::Lambda::EventSourceMapping](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html)
        pub struct EventSourceMapping;

        /// Returns `Arn`, `SnapStartResponse`, `SnapStartResponse.ApplyOn`,
        /// `SnapStartResponse.OptimizationStatus`.
        ///
        /// [AWS::Lambda::Function](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html)
        pub struct Function;

        /// Returns `LayerVersionArn`.
        ///
        /// [AWS::Lambda::LayerVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversion.html)
        pub struct LayerVersion;

        /// Returns `Id`.
        ///
        /// [AWS::Lambda::LayerVersionPermission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversionpermission.html)
        pub struct LayerVersionPermission;

        /// Returns `CreatedAt`, `ImageArn`, `LatestActiveImageVersion`, `LatestFailedImageVersion`, `State`,
        /// `UpdatedAt`.
        ///
        /// [AWS::Lambda::MicrovmImage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-microvmimage.html)
        pub struct MicrovmImage;

        /// Returns `Arn`, `LatestVersion`, `LatestVersionArn`, `State`.
        ///
        /// [AWS::Lambda::NetworkConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-networkconnector.html)
        pub struct NetworkConnector;

        /// Returns `Id`.
        ///
        /// [AWS::Lambda::Permission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html)
        pub struct Permission;

        /// Returns no attributes.
        ///
        /// [AWS::Lambda::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `FunctionArn`, `FunctionUrl`.
        ///
        /// [AWS::Lambda::Url](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html)
        pub struct Url;

        /// Returns `FunctionArn`, `Version`.
        ///
        /// [AWS::Lambda::Version](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html)
        pub struct Version;

        /// Returns `CreatedAt`, `FunctionArn`, `State`, `StateReason`, `UpdatedAt`.
        ///
        /// [AWS::Lambda::WebFunction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunction.html)
        pub struct WebFunction;

        /// Returns `CreatedAt`, `DomainName`, `EndpointArn`, `FunctionArn`, `RegionalEndpoints`, `State`,
        /// `StateReason`, `UpdateStatus`, `UpdateStatusReason`, `UpdatedAt`.
        ///
        /// [AWS::Lambda::WebFunctionEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunctionendpoint.html)
        pub struct WebFunctionEndpoint;

        /// Returns `CreatedAt`, `FunctionArn`, `RevisionArn`, `RevisionId`, `State`, `StateReason`.
        ///
        /// [AWS::Lambda::WebFunctionRevision](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunctionrevision.html)
        pub struct WebFunctionRevision;
    }

    /// Resource types `AWS::LaunchWizard::..`.
    pub mod LaunchWizard {
        /// Returns `Arn`, `CreatedAt`, `DeletedAt`, `DeploymentId`, `ResourceGroup`, `Status`.
        ///
        /// [AWS::LaunchWizard::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-launchwizard-deployment.html)
        pub struct Deployment;
    }

    /// Resource types `AWS::Lex::..`.
    pub mod Lex {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Lex::Bot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lex-bot.html)
        pub struct Bot;

        /// Returns `Arn`, `BotAliasId`, `BotAliasStatus`.
        ///
        /// [AWS::Lex::BotAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lex-botalias.html)
        pub struct BotAlias;

        /// Returns `BotVersion`.
        ///
        /// [AWS::Lex::BotVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lex-botversion.html)
        pub struct BotVersion;

        /// Returns `Id`, `RevisionId`.
        ///
        /// [AWS::Lex::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lex-resourcepolicy.html)
        pub struct ResourcePolicy;
    }

    /// Resource types `AWS::LicenseManager::..`.
    pub mod LicenseManager {
        /// Returns `GrantArn`, `Version`.
        ///
        /// [AWS::LicenseManager::Grant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-grant.html)
        pub struct Grant;

        /// Returns `LicenseArn`, `Version`.
        ///
        /// [AWS::LicenseManager::License](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-license.html)
        pub struct License;

        /// Returns `LicenseAssetGroupArn`.
        ///
        /// [AWS::LicenseManager::LicenseAssetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-licenseassetgroup.html)
        pub struct LicenseAssetGroup;

        /// Returns `LicenseAssetRulesetArn`.
        ///
        /// [AWS::LicenseManager::LicenseAssetRuleSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-licenseassetruleset.html)
        pub struct LicenseAssetRuleSet;

        /// Returns `LicenseConfigurationArn`, `LicenseConfigurationId`, `OwnerAccountId`, `Status`.
        ///
        /// [AWS::LicenseManager::LicenseConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-licenseconfiguration.html)
        pub struct LicenseConfiguration;

        /// Returns `Arn`, `CreateTime`, `ReportCreatorAccount`, `S3Location`.
        ///
        /// [AWS::LicenseManager::ReportGenerator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanager-reportgenerator.html)
        pub struct ReportGenerator;
    }

    /// Resource types `AWS::LicenseManagerLinuxSubscriptions::..`.
    pub mod LicenseManagerLinuxSubscriptions {
        /// Returns `LastSuccessfulDataRetrievalTime`, `SubscriptionProviderArn`, `SubscriptionProviderStatus`,
        /// `SubscriptionProviderStatusMessage`.
        ///
        /// [AWS::LicenseManagerLinuxSubscriptions::SubscriptionProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanagerlinuxsubscriptions-subscriptionprovider.html)
        pub struct SubscriptionProvider;
    }

    /// Resource types `AWS::LicenseManagerUserSubscriptions::..`.
    pub mod LicenseManagerUserSubscriptions {
        /// Returns `CreationTime`, `LicenseServerEndpointArn`, `LicenseServerEndpointId`,
        /// `LicenseServerEndpointProvisioningStatus`, `LicenseServers`, `ServerEndpoint`, `ServerType`.
        ///
        /// [AWS::LicenseManagerUserSubscriptions::LicenseServerEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-licensemanagerusersubscriptions-licenseserverendpoint.html)
        pub struct LicenseServerEndpoint;
    }

    /// Resource types `AWS::Lightsail::..`.
    pub mod Lightsail {
        /// Returns `AlarmArn`, `State`.
        ///
        /// [AWS::Lightsail::Alarm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-alarm.html)
        pub struct Alarm;

        /// Returns `AbleToUpdateBundle`, `BucketArn`, `Url`.
        ///
        /// [AWS::Lightsail::Bucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-bucket.html)
        pub struct Bucket;

        /// Returns `CertificateArn`, `Status`.
        ///
        /// [AWS::Lightsail::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-certificate.html)
        pub struct Certificate;

        /// Returns `Arn`, `CreatedAt`, `Name`, `ResourceType`, `Status`, `SupportCode`.
        ///
        /// [AWS::Lightsail::ContactMethod](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-contactmethod.html)
        pub struct ContactMethod;

        /// Returns `ContainerArn`, `PrincipalArn`, `PrivateRegistryAccess.EcrImagePullerRole.PrincipalArn`,
        /// `Url`.
        ///
        /// [AWS::Lightsail::Container](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-container.html)
        pub struct Container;

        /// Returns `DatabaseArn`.
        ///
        /// [AWS::Lightsail::Database](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-database.html)
        pub struct Database;

        /// Returns `Arn`, `CreatedAt`, `Engine`, `EngineVersion`, `FromRelationalDatabaseArn`,
        /// `FromRelationalDatabaseBlueprintId`, `FromRelationalDatabaseBundleId`, `FromRelationalDatabaseName`,
        /// `Location`, `Name`, `ResourceType`, `SizeInGb`, `State`, `SupportCode`.
        ///
        /// [AWS::Lightsail::DatabaseSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-databasesnapshot.html)
        pub struct DatabaseSnapshot;

        /// Returns `AttachedTo`, `AttachmentState`, `DiskArn`, `Iops`, `IsAttached`,
        /// `Location.AvailabilityZone`, `Location.RegionName`, `Path`, `ResourceType`, `State`, `SupportCode`.
        ///
        /// [AWS::Lightsail::Disk](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-disk.html)
        pub struct Disk;

        /// Returns `CreatedAt`, `DiskSnapshotArn`, `FromDiskName`, `IsFromAutoSnapshot`, `Location`,
        /// `Progress`, `ResourceType`, `SizeInGb`, `State`, `SupportCode`.
        ///
        /// [AWS::Lightsail::DiskSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-disksnapshot.html)
        pub struct DiskSnapshot;

        /// Returns `AbleToUpdateBundle`, `DistributionArn`, `Status`.
        ///
        /// [AWS::Lightsail::Distribution](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-distribution.html)
        pub struct Distribution;

        /// Returns `Arn`, `CreatedAt`, `Location`, `ResourceType`, `SupportCode`.
        ///
        /// [AWS::Lightsail::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-domain.html)
        pub struct Domain;

        /// Returns `Hardware.CpuCount`, `Hardware.RamSizeInGb`, `InstanceArn`, `Ipv6Addresses`, `IsStaticIp`,
        /// `Location.AvailabilityZone`, `Location.RegionName`,
        /// `Networking.MonthlyTransfer.GbPerMonthAllocated`, `PrivateIpAddress`, `PublicIpAddress`,
        /// `ResourceType`, `SshKeyName`, `State.Code`, `State.Name`, `SupportCode`, `UserName`.
        ///
        /// [AWS::Lightsail::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-instance.html)
        pub struct Instance;

        /// Returns `Arn`, `FromInstanceArn`, `FromInstanceName`, `IsFromAutoSnapshot`, `Location`,
        /// `ResourceType`, `SizeInGb`, `State`, `SupportCode`.
        ///
        /// [AWS::Lightsail::InstanceSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-instancesnapshot.html)
        pub struct InstanceSnapshot;

        /// Returns `CreatedAt`, `Fingerprint`, `KeyPairArn`, `Location`, `ResourceType`, `SupportCode`.
        ///
        /// [AWS::Lightsail::KeyPair](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-keypair.html)
        pub struct KeyPair;

        /// Returns `LoadBalancerArn`.
        ///
        /// [AWS::Lightsail::LoadBalancer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-loadbalancer.html)
        pub struct LoadBalancer;

        /// Returns `LoadBalancerTlsCertificateArn`, `Status`.
        ///
        /// [AWS::Lightsail::LoadBalancerTlsCertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-loadbalancertlscertificate.html)
        pub struct LoadBalancerTlsCertificate;

        /// Returns `IpAddress`, `IsAttached`, `StaticIpArn`.
        ///
        /// [AWS::Lightsail::StaticIp](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lightsail-staticip.html)
        pub struct StaticIp;
    }

    /// Resource types `AWS::Location::..`.
    pub mod Location {
        /// Returns `Arn`, `CreateTime`, `KeyArn`, `UpdateTime`.
        ///
        /// [AWS::Location::APIKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-apikey.html)
        pub struct APIKey;

        /// Returns `Arn`, `CollectionArn`, `CreateTime`, `UpdateTime`.
        ///
        /// [AWS::Location::GeofenceCollection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-geofencecollection.html)
        pub struct GeofenceCollection;

        /// Returns `Arn`, `CreateTime`, `MapArn`, `UpdateTime`.
        ///
        /// [AWS::Location::Map](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-map.html)
        pub struct Map;

        /// Returns `Arn`, `CreateTime`, `IndexArn`, `UpdateTime`.
        ///
        /// [AWS::Location::PlaceIndex](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-placeindex.html)
        pub struct PlaceIndex;

        /// Returns `Arn`, `CalculatorArn`, `CreateTime`, `UpdateTime`.
        ///
        /// [AWS::Location::RouteCalculator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-routecalculator.html)
        pub struct RouteCalculator;

        /// Returns `Arn`, `CreateTime`, `TrackerArn`, `UpdateTime`.
        ///
        /// [AWS::Location::Tracker](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-tracker.html)
        pub struct Tracker;

        /// Returns no attributes.
        ///
        /// [AWS::Location::TrackerConsumer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-location-trackerconsumer.html)
        pub struct TrackerConsumer;
    }

    /// Resource types `AWS::Logs::..`.
    pub mod Logs {
        /// Returns `AccountId`.
        ///
        /// [AWS::Logs::AccountPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-accountpolicy.html)
        pub struct AccountPolicy;

        /// Returns `Arn`, `DeliveryDestinationType`, `DeliveryId`.
        ///
        /// [AWS::Logs::Delivery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-delivery.html)
        pub struct Delivery;

        /// Returns `Arn`.
        ///
        /// [AWS::Logs::DeliveryDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html)
        pub struct DeliveryDestination;

        /// Returns `Arn`, `ResourceArns`, `Service`, `Status`, `StatusReason`.
        ///
        /// [AWS::Logs::DeliverySource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html)
        pub struct DeliverySource;

        /// Returns `Arn`.
        ///
        /// [AWS::Logs::Destination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-destination.html)
        pub struct Destination;

        /// Returns `IntegrationStatus`.
        ///
        /// [AWS::Logs::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-integration.html)
        pub struct Integration;

        /// Returns `AnomalyDetectorArn`, `AnomalyDetectorStatus`, `CreationTimeStamp`, `LastModifiedTimeStamp`.
        ///
        /// [AWS::Logs::LogAnomalyDetector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loganomalydetector.html)
        pub struct LogAnomalyDetector;

        /// Returns `Arn`.
        ///
        /// [AWS::Logs::LogGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html)
        pub struct LogGroup;

        /// Returns no attributes.
        ///
        /// [AWS::Logs::LogStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-logstream.html)
        pub struct LogStream;

        /// Returns no attributes.
        ///
        /// [AWS::Logs::MetricFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-metricfilter.html)
        pub struct MetricFilter;

        /// Returns `QueryDefinitionId`.
        ///
        /// [AWS::Logs::QueryDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-querydefinition.html)
        pub struct QueryDefinition;

        /// Returns no attributes.
        ///
        /// [AWS::Logs::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `CreationTime`, `LastExecutionStatus`, `LastTriggeredTime`, `LastUpdatedTime`,
        /// `ScheduledQueryArn`.
        ///
        /// [AWS::Logs::ScheduledQuery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-scheduledquery.html)
        pub struct ScheduledQuery;

        /// Returns `AccountId`, `LastUpdatedTime`.
        ///
        /// [AWS::Logs::StorageTierPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-storagetierpolicy.html)
        pub struct StorageTierPolicy;

        /// Returns no attributes.
        ///
        /// [AWS::Logs::SubscriptionFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-subscriptionfilter.html)
        pub struct SubscriptionFilter;

        /// Returns no attributes.
        ///
        /// [AWS::Logs::Transformer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-transformer.html)
        pub struct Transformer;
    }

    /// Resource types `AWS::LookoutEquipment::..`.
    pub mod LookoutEquipment {
        /// Returns `InferenceSchedulerArn`.
        ///
        /// [AWS::LookoutEquipment::InferenceScheduler](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lookoutequipment-inferencescheduler.html)
        pub struct InferenceScheduler;
    }

    /// Resource types `AWS::LookoutVision::..`.
    pub mod LookoutVision {
        /// Returns `Arn`.
        ///
        /// [AWS::LookoutVision::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lookoutvision-project.html)
        pub struct Project;
    }

    /// Resource types `AWS::M2::..`.
    pub mod M2 {
        /// Returns `ApplicationArn`, `ApplicationId`.
        ///
        /// [AWS::M2::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-m2-application.html)
        pub struct Application;

        /// Returns `DeploymentId`, `Status`.
        ///
        /// [AWS::M2::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-m2-deployment.html)
        pub struct Deployment;

        /// Returns `EnvironmentArn`, `EnvironmentId`.
        ///
        /// [AWS::M2::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-m2-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::MGN::..`.
    pub mod MGN {
        /// Returns `Arn`, `ConnectorID`.
        ///
        /// [AWS::MGN::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mgn-connector.html)
        pub struct Connector;

        /// Returns `Arn`, `Ec2LaunchTemplateID`, `LaunchConfigurationTemplateID`.
        ///
        /// [AWS::MGN::LaunchConfigurationTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mgn-launchconfigurationtemplate.html)
        pub struct LaunchConfigurationTemplate;

        /// Returns `Arn`, `CreatedAt`, `NetworkMigrationDefinitionID`, `UpdatedAt`.
        ///
        /// [AWS::MGN::NetworkMigrationDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mgn-networkmigrationdefinition.html)
        pub struct NetworkMigrationDefinition;
    }

    /// Resource types `AWS::MPA::..`.
    pub mod MPA {
        /// Returns `Arn`, `CreationTime`, `LastUpdateTime`, `NumberOfApprovers`, `Status`, `StatusCode`,
        /// `StatusMessage`, `UpdateSessionArn`, `VersionId`.
        ///
        /// [AWS::MPA::ApprovalTeam](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mpa-approvalteam.html)
        pub struct ApprovalTeam;

        /// Returns `CreationTime`, `IdentitySourceArn`,
        /// `IdentitySourceParameters.IamIdentityCenter.ApprovalPortalUrl`, `IdentitySourceType`, `Status`,
        /// `StatusCode`, `StatusMessage`.
        ///
        /// [AWS::MPA::IdentitySource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mpa-identitysource.html)
        pub struct IdentitySource;
    }

    /// Resource types `AWS::MSK::..`.
    pub mod MSK {
        /// Returns no attributes.
        ///
        /// [AWS::MSK::BatchScramSecret](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-batchscramsecret.html)
        pub struct BatchScramSecret;

        /// Returns `ChannelArn`, `StateInfo`, `Status`.
        ///
        /// [AWS::MSK::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-channel.html)
        pub struct Channel;

        /// Returns `Arn`, `CurrentVersion`.
        ///
        /// [AWS::MSK::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-cluster.html)
        pub struct Cluster;

        /// Returns `CurrentVersion`.
        ///
        /// [AWS::MSK::ClusterPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-clusterpolicy.html)
        pub struct ClusterPolicy;

        /// Returns `Arn`, `LatestRevision.CreationTime`, `LatestRevision.Description`,
        /// `LatestRevision.Revision`.
        ///
        /// [AWS::MSK::Configuration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-configuration.html)
        pub struct Configuration;

        /// Returns `CurrentVersion`, `ReplicatorArn`.
        ///
        /// [AWS::MSK::Replicator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-replicator.html)
        pub struct Replicator;

        /// Returns `Arn`.
        ///
        /// [AWS::MSK::ServerlessCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-serverlesscluster.html)
        pub struct ServerlessCluster;

        /// Returns `TopicArn`.
        ///
        /// [AWS::MSK::Topic](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-topic.html)
        pub struct Topic;

        /// Returns `Arn`.
        ///
        /// [AWS::MSK::VpcConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-msk-vpcconnection.html)
        pub struct VpcConnection;
    }

    /// Resource types `AWS::MWAA::..`.
    pub mod MWAA {
        /// Returns `Arn`, `CeleryExecutorQueue`, `DatabaseVpcEndpointService`,
        /// `LoggingConfiguration.DagProcessingLogs.CloudWatchLogGroupArn`,
        /// `LoggingConfiguration.SchedulerLogs.CloudWatchLogGroupArn`,
        /// `LoggingConfiguration.TaskLogs.CloudWatchLogGroupArn`,
        /// `LoggingConfiguration.WebserverLogs.CloudWatchLogGroupArn`,
        /// `LoggingConfiguration.WorkerLogs.CloudWatchLogGroupArn`, `WebserverUrl`,
        /// `WebserverVpcEndpointService`.
        ///
        /// [AWS::MWAA::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mwaa-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::MWAAServerless::..`.
    pub mod MWAAServerless {
        /// Returns `CodeSnapshottedAt`, `CreatedAt`, `ModifiedAt`, `ScheduleConfiguration`, `WorkflowArn`,
        /// `WorkflowStatus`, `WorkflowVersion`.
        ///
        /// [AWS::MWAAServerless::Workflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mwaaserverless-workflow.html)
        pub struct Workflow;
    }

    /// Resource types `AWS::Macie::..`.
    pub mod Macie {
        /// Returns `Arn`, `Id`, `Status`.
        ///
        /// [AWS::Macie::AllowList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-macie-allowlist.html)
        pub struct AllowList;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Macie::CustomDataIdentifier](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-macie-customdataidentifier.html)
        pub struct CustomDataIdentifier;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Macie::FindingsFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-macie-findingsfilter.html)
        pub struct FindingsFilter;

        /// Returns `AdministratorAccountId`, `Arn`, `RelationshipStatus`, `UpdatedAt`.
        ///
        /// [AWS::Macie::Member](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-macie-member.html)
        pub struct Member;

        /// Returns `AutomatedDiscoveryStatus`, `AwsAccountId`, `ServiceRole`.
        ///
        /// [AWS::Macie::Session](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-macie-session.html)
        pub struct Session;
    }

    /// Resource types `AWS::ManagedBlockchain::..`.
    pub mod ManagedBlockchain {
        /// Returns `Arn`, `BillingToken`, `CreationDate`, `Id`, `Status`.
        ///
        /// [AWS::ManagedBlockchain::Accessor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-managedblockchain-accessor.html)
        pub struct Accessor;

        /// Returns `MemberId`, `NetworkId`.
        ///
        /// [AWS::ManagedBlockchain::Member](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-managedblockchain-member.html)
        pub struct Member;

        /// Returns `Arn`, `MemberId`, `NetworkId`, `NodeConfiguration.AvailabilityZone`,
        /// `NodeConfiguration.InstanceType`, `NodeId`.
        ///
        /// [AWS::ManagedBlockchain::Node](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-managedblockchain-node.html)
        pub struct Node;
    }

    /// Resource types `AWS::MediaConnect::..`.
    pub mod MediaConnect {
        /// Returns `BridgeArn`, `BridgeState`.
        ///
        /// [AWS::MediaConnect::Bridge](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-bridge.html)
        pub struct Bridge;

        /// Returns no attributes.
        ///
        /// [AWS::MediaConnect::BridgeOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-bridgeoutput.html)
        pub struct BridgeOutput;

        /// Returns no attributes.
        ///
        /// [AWS::MediaConnect::BridgeSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-bridgesource.html)
        pub struct BridgeSource;

        /// Returns `EgressIp`, `FlowArn`, `FlowAvailabilityZone`, `FlowNdiMachineName`, `Source.IngestIp`,
        /// `Source.SourceArn`, `Source.SourceIngestPort`.
        ///
        /// [AWS::MediaConnect::Flow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flow.html)
        pub struct Flow;

        /// Returns `EntitlementArn`.
        ///
        /// [AWS::MediaConnect::FlowEntitlement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flowentitlement.html)
        pub struct FlowEntitlement;

        /// Returns `Arn`, `Fmt`.
        ///
        /// [AWS::MediaConnect::FlowMediaStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flowmediastream.html)
        pub struct FlowMediaStream;

        /// Returns `OutputArn`.
        ///
        /// [AWS::MediaConnect::FlowOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flowoutput.html)
        pub struct FlowOutput;

        /// Returns `IngestIp`, `SourceArn`, `SourceIngestPort`.
        ///
        /// [AWS::MediaConnect::FlowSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flowsource.html)
        pub struct FlowSource;

        /// Returns `NetworkInterfaceIds`.
        ///
        /// [AWS::MediaConnect::FlowVpcInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-flowvpcinterface.html)
        pub struct FlowVpcInterface;

        /// Returns `GatewayArn`, `GatewayState`.
        ///
        /// [AWS::MediaConnect::Gateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-gateway.html)
        pub struct Gateway;

        /// Returns `Arn`, `ContentQualityAnalysisType`, `CreatedAt`, `Id`, `InputType`, `IpAddress`,
        /// `MaintenanceType`, `RoutedOutputs`, `State`, `UpdatedAt`.
        ///
        /// [AWS::MediaConnect::RouterInput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-routerinput.html)
        pub struct RouterInput;

        /// Returns `Arn`, `AssociatedInputCount`, `AssociatedOutputCount`, `CreatedAt`, `Id`,
        /// `NetworkInterfaceType`, `State`, `UpdatedAt`.
        ///
        /// [AWS::MediaConnect::RouterNetworkInterface](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-routernetworkinterface.html)
        pub struct RouterNetworkInterface;

        /// Returns `Arn`, `CreatedAt`, `Id`, `IpAddress`, `MaintenanceType`, `OutputType`, `RoutedState`,
        /// `State`, `UpdatedAt`.
        ///
        /// [AWS::MediaConnect::RouterOutput](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconnect-routeroutput.html)
        pub struct RouterOutput;
    }

    /// Resource types `AWS::MediaConvert::..`.
    pub mod MediaConvert {
        /// Returns no attributes.
        ///
        /// [AWS::MediaConvert::CertificateAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconvert-certificateassociation.html)
        pub struct CertificateAssociation;

        /// Returns `Arn`, `Name`.
        ///
        /// [AWS::MediaConvert::JobTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconvert-jobtemplate.html)
        pub struct JobTemplate;

        /// Returns `Arn`, `Name`.
        ///
        /// [AWS::MediaConvert::Preset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconvert-preset.html)
        pub struct Preset;

        /// Returns `Arn`, `Name`.
        ///
        /// [AWS::MediaConvert::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediaconvert-queue.html)
        pub struct Queue;
    }

    /// Resource types `AWS::MediaLive::..`.
    pub mod MediaLive {
        /// Returns `Arn`, `Id`, `Inputs`.
        ///
        /// [AWS::MediaLive::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-channel.html)
        pub struct Channel;

        /// Returns `Arn`, `Channels`, `Id`, `State`.
        ///
        /// [AWS::MediaLive::ChannelPlacementGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-channelplacementgroup.html)
        pub struct ChannelPlacementGroup;

        /// Returns `Arn`, `CreatedAt`, `GroupId`, `Id`, `Identifier`, `ModifiedAt`.
        ///
        /// [AWS::MediaLive::CloudWatchAlarmTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-cloudwatchalarmtemplate.html)
        pub struct CloudWatchAlarmTemplate;

        /// Returns `Arn`, `CreatedAt`, `Id`, `Identifier`, `ModifiedAt`.
        ///
        /// [AWS::MediaLive::CloudWatchAlarmTemplateGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-cloudwatchalarmtemplategroup.html)
        pub struct CloudWatchAlarmTemplateGroup;

        /// Returns `Arn`, `ChannelIds`, `Id`, `State`.
        ///
        /// [AWS::MediaLive::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-cluster.html)
        pub struct Cluster;

        /// Returns `Arn`, `CreatedAt`, `GroupId`, `Id`, `Identifier`, `ModifiedAt`.
        ///
        /// [AWS::MediaLive::EventBridgeRuleTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-eventbridgeruletemplate.html)
        pub struct EventBridgeRuleTemplate;

        /// Returns `Arn`, `CreatedAt`, `Id`, `Identifier`, `ModifiedAt`.
        ///
        /// [AWS::MediaLive::EventBridgeRuleTemplateGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-eventbridgeruletemplategroup.html)
        pub struct EventBridgeRuleTemplateGroup;

        /// Returns `Arn`, `AttachedChannels`, `DestinationUrls`, `Destinations`, `Id`, `InputClass`,
        /// `InputPartnerIds`, `InputSourceType`, `SecurityGroups`, `SourceUrls`, `Sources`, `State`.
        ///
        /// [AWS::MediaLive::Input](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-input.html)
        pub struct Input;

        /// Returns `Arn`, `Id`, `Inputs`.
        ///
        /// [AWS::MediaLive::InputSecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-inputsecuritygroup.html)
        pub struct InputSecurityGroup;

        /// Returns `Arn`, `Id`, `PipelinesRunningCount`, `ProgramCount`, `State`.
        ///
        /// [AWS::MediaLive::Multiplex](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-multiplex.html)
        pub struct Multiplex;

        /// Returns `ChannelId`.
        ///
        /// [AWS::MediaLive::Multiplexprogram](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-multiplexprogram.html)
        pub struct Multiplexprogram;

        /// Returns `Arn`, `AssociatedClusterIds`, `Id`, `State`.
        ///
        /// [AWS::MediaLive::Network](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-network.html)
        pub struct Network;

        /// Returns `Arn`, `ChannelPlacementGroups`, `ConnectionState`, `Id`, `InstanceArn`, `State`.
        ///
        /// [AWS::MediaLive::Node](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-node.html)
        pub struct Node;

        /// Returns `Arn`, `Id`, `Inputs`, `State`.
        ///
        /// [AWS::MediaLive::SdiSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-sdisource.html)
        pub struct SdiSource;

        /// Returns `Arn`, `CloudWatchAlarmTemplateGroupIds`, `CreatedAt`, `ErrorMessage`,
        /// `EventBridgeRuleTemplateGroupIds`, `FailedMediaResourceMap`, `Id`, `Identifier`, `LastDiscoveredAt`,
        /// `LastSuccessfulMonitorDeployment`, `MediaResourceMap`, `ModifiedAt`,
        /// `MonitorChangesPendingDeployment`, `MonitorDeployment`, `Status`.
        ///
        /// [AWS::MediaLive::SignalMap](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-medialive-signalmap.html)
        pub struct SignalMap;
    }

    /// Resource types `AWS::MediaPackage::..`.
    pub mod MediaPackage {
        /// Returns `Arn`, `CreatedAt`.
        ///
        /// [AWS::MediaPackage::Asset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackage-asset.html)
        pub struct Asset;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaPackage::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackage-channel.html)
        pub struct Channel;

        /// Returns `Arn`, `Url`.
        ///
        /// [AWS::MediaPackage::OriginEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackage-originendpoint.html)
        pub struct OriginEndpoint;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaPackage::PackagingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackage-packagingconfiguration.html)
        pub struct PackagingConfiguration;

        /// Returns `Arn`, `DomainName`.
        ///
        /// [AWS::MediaPackage::PackagingGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackage-packaginggroup.html)
        pub struct PackagingGroup;
    }

    /// Resource types `AWS::MediaPackageV2::..`.
    pub mod MediaPackageV2 {
        /// Returns `Arn`, `AttachedMultiviewChannels`, `CreatedAt`, `IngestEndpointUrls`, `IngestEndpoints`,
        /// `ModifiedAt`.
        ///
        /// [AWS::MediaPackageV2::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackagev2-channel.html)
        pub struct Channel;

        /// Returns `Arn`, `CreatedAt`, `EgressDomain`, `ModifiedAt`.
        ///
        /// [AWS::MediaPackageV2::ChannelGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackagev2-channelgroup.html)
        pub struct ChannelGroup;

        /// Returns no attributes.
        ///
        /// [AWS::MediaPackageV2::ChannelPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackagev2-channelpolicy.html)
        pub struct ChannelPolicy;

        /// Returns `Arn`, `CreatedAt`, `DashManifestUrls`, `HlsManifestUrls`, `LowLatencyHlsManifestUrls`,
        /// `ModifiedAt`, `MssManifestUrls`.
        ///
        /// [AWS::MediaPackageV2::OriginEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackagev2-originendpoint.html)
        pub struct OriginEndpoint;

        /// Returns no attributes.
        ///
        /// [AWS::MediaPackageV2::OriginEndpointPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediapackagev2-originendpointpolicy.html)
        pub struct OriginEndpointPolicy;
    }

    /// Resource types `AWS::MediaStore::..`.
    pub mod MediaStore {
        /// Returns `Endpoint`, `Id`.
        ///
        /// [AWS::MediaStore::Container](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediastore-container.html)
        pub struct Container;
    }

    /// Resource types `AWS::MediaTailor::..`.
    pub mod MediaTailor {
        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::Channel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-channel.html)
        pub struct Channel;

        /// Returns no attributes.
        ///
        /// [AWS::MediaTailor::ChannelPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-channelpolicy.html)
        pub struct ChannelPolicy;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::Function](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-function.html)
        pub struct Function;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::LiveSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-livesource.html)
        pub struct LiveSource;

        /// Returns `DashConfiguration.ManifestEndpointPrefix`, `HlsConfiguration.ManifestEndpointPrefix`,
        /// `PlaybackConfigurationArn`, `PlaybackEndpointPrefix`, `SessionInitializationEndpointPrefix`.
        ///
        /// [AWS::MediaTailor::PlaybackConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-playbackconfiguration.html)
        pub struct PlaybackConfiguration;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::PrefetchSchedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-prefetchschedule.html)
        pub struct PrefetchSchedule;

        /// Returns `Arn`, `ClipRange`, `CreationTime`, `DurationMillis`, `ScheduledStartTime`.
        ///
        /// [AWS::MediaTailor::Program](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-program.html)
        pub struct Program;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::SourceLocation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-sourcelocation.html)
        pub struct SourceLocation;

        /// Returns `Arn`.
        ///
        /// [AWS::MediaTailor::VodSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-mediatailor-vodsource.html)
        pub struct VodSource;
    }

    /// Resource types `AWS::MemoryDB::..`.
    pub mod MemoryDB {
        /// Returns `Arn`, `Status`.
        ///
        /// [AWS::MemoryDB::ACL](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-acl.html)
        pub struct ACL;

        /// Returns `ARN`, `ClusterEndpoint.Address`, `ClusterEndpoint.Port`, `ParameterGroupStatus`, `Status`.
        ///
        /// [AWS::MemoryDB::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-cluster.html)
        pub struct Cluster;

        /// Returns `ARN`, `MultiRegionClusterName`, `Status`.
        ///
        /// [AWS::MemoryDB::MultiRegionCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-multiregioncluster.html)
        pub struct MultiRegionCluster;

        /// Returns `ARN`.
        ///
        /// [AWS::MemoryDB::ParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-parametergroup.html)
        pub struct ParameterGroup;

        /// Returns `Arn`, `ClusterConfiguration`, `DataTiering`, `Source`, `Status`.
        ///
        /// [AWS::MemoryDB::Snapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-snapshot.html)
        pub struct Snapshot;

        /// Returns `ARN`, `SupportedNetworkTypes`.
        ///
        /// [AWS::MemoryDB::SubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-subnetgroup.html)
        pub struct SubnetGroup;

        /// Returns `Arn`, `Status`.
        ///
        /// [AWS::MemoryDB::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-memorydb-user.html)
        pub struct User;
    }

    /// Resource types `AWS::Neptune::..`.
    pub mod Neptune {
        /// Returns `AssociatedRoles`, `AvailabilityZones`, `BackupRetentionPeriod`, `ClusterResourceId`,
        /// `CopyTagsToSnapshot`, `DBClusterIdentifier`, `DBClusterParameterGroupName`,
        /// `DBInstanceParameterGroupName`, `DBPort`, `DBSubnetGroupName`, `DeletionProtection`,
        /// `EnableCloudwatchLogsExports`, `Endpoint`, `EngineVersion`, `GlobalClusterIdentifier`,
        /// `IamAuthEnabled`, `KmsKeyId`, `NetworkType`, `Port`, `PreferredBackupWindow`,
        /// `PreferredMaintenanceWindow`, `ReadEndpoint`, `RestoreToTime`, `RestoreType`,
        /// `ServerlessScalingConfiguration.MaxCapacity`, `ServerlessScalingConfiguration.MinCapacity`,
        /// `SnapshotIdentifier`, `SourceDBClusterIdentifier`, `StorageEncrypted`, `Tags`,
        /// `UseLatestRestorableTime`, `VpcSecurityGroupIds`.
        ///
        /// [AWS::Neptune::DBCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbcluster.html)
        pub struct DBCluster;

        /// Returns no attributes.
        ///
        /// [AWS::Neptune::DBClusterParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbclusterparametergroup.html)
        pub struct DBClusterParameterGroup;

        /// Returns `Endpoint`, `Port`.
        ///
        /// [AWS::Neptune::DBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbinstance.html)
        pub struct DBInstance;

        /// Returns no attributes.
        ///
        /// [AWS::Neptune::DBParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbparametergroup.html)
        pub struct DBParameterGroup;

        /// Returns no attributes.
        ///
        /// [AWS::Neptune::DBSubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-dbsubnetgroup.html)
        pub struct DBSubnetGroup;

        /// Returns no attributes.
        ///
        /// [AWS::Neptune::EventSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-eventsubscription.html)
        pub struct EventSubscription;

        /// Returns no attributes.
        ///
        /// [AWS::Neptune::GlobalCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptune-globalcluster.html)
        pub struct GlobalCluster;
    }

    /// Resource types `AWS::NeptuneGraph::..`.
    pub mod NeptuneGraph {
        /// Returns `Endpoint`, `GraphArn`, `GraphId`.
        ///
        /// [AWS::NeptuneGraph::Graph](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptunegraph-graph.html)
        pub struct Graph;

        /// Returns `Arn`, `Id`, `KmsKeyIdentifier`, `SnapshotCreateTime`, `Status`.
        ///
        /// [AWS::NeptuneGraph::GraphSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptunegraph-graphsnapshot.html)
        pub struct GraphSnapshot;

        /// Returns `PrivateGraphEndpointIdentifier`, `VpcEndpointId`.
        ///
        /// [AWS::NeptuneGraph::PrivateGraphEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-neptunegraph-privategraphendpoint.html)
        pub struct PrivateGraphEndpoint;
    }

    /// Resource types `AWS::NetworkFirewall::..`.
    pub mod NetworkFirewall {
        /// Returns `ContainerAssociationArn`, `ResolvedCidrCount`, `Status`.
        ///
        /// [AWS::NetworkFirewall::ContainerAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-containerassociation.html)
        pub struct ContainerAssociation;

        /// Returns `EndpointIds`, `FirewallArn`, `FirewallId`, `NumberOfAssociations`,
        /// `TransitGatewayAttachmentId`.
        ///
        /// [AWS::NetworkFirewall::Firewall](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-firewall.html)
        pub struct Firewall;

        /// Returns `FirewallPolicyArn`, `FirewallPolicyId`.
        ///
        /// [AWS::NetworkFirewall::FirewallPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-firewallpolicy.html)
        pub struct FirewallPolicy;

        /// Returns no attributes.
        ///
        /// [AWS::NetworkFirewall::LoggingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-loggingconfiguration.html)
        pub struct LoggingConfiguration;

        /// Returns `RuleGroupArn`, `RuleGroupId`.
        ///
        /// [AWS::NetworkFirewall::RuleGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-rulegroup.html)
        pub struct RuleGroup;

        /// Returns `TLSInspectionConfigurationArn`, `TLSInspectionConfigurationId`.
        ///
        /// [AWS::NetworkFirewall::TLSInspectionConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-tlsinspectionconfiguration.html)
        pub struct TLSInspectionConfiguration;

        /// Returns `EndpointId`, `VpcEndpointAssociationArn`, `VpcEndpointAssociationId`.
        ///
        /// [AWS::NetworkFirewall::VpcEndpointAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkfirewall-vpcendpointassociation.html)
        pub struct VpcEndpointAssociation;
    }

    /// Resource types `AWS::NetworkFlowMonitor::..`.
    pub mod NetworkFlowMonitor {
        /// Returns `Arn`, `CreatedAt`, `ModifiedAt`, `MonitorStatus`.
        ///
        /// [AWS::NetworkFlowMonitor::Monitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkflowmonitor-monitor.html)
        pub struct Monitor;

        /// Returns `ScopeArn`, `ScopeId`, `Status`.
        ///
        /// [AWS::NetworkFlowMonitor::Scope](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkflowmonitor-scope.html)
        pub struct Scope;
    }

    /// Resource types `AWS::NetworkManager::..`.
    pub mod NetworkManager {
        /// Returns `AttachmentId`, `AttachmentPolicyRuleNumber`, `AttachmentType`, `CoreNetworkArn`,
        /// `CreatedAt`, `LastModificationErrors`, `OwnerAccountId`, `ProposedNetworkFunctionGroupChange`,
        /// `ProposedSegmentChange`, `ResourceArn`, `SegmentName`, `State`, `UpdatedAt`.
        ///
        /// [AWS::NetworkManager::ConnectAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-connectattachment.html)
        pub struct ConnectAttachment;

        /// Returns `Configuration`, `ConnectPeerId`, `CoreNetworkId`, `CreatedAt`, `EdgeLocation`,
        /// `LastModificationErrors`, `State`.
        ///
        /// [AWS::NetworkManager::ConnectPeer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-connectpeer.html)
        pub struct ConnectPeer;

        /// Returns `ConnectionArn`, `ConnectionId`, `CreatedAt`, `State`.
        ///
        /// [AWS::NetworkManager::Connection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-connection.html)
        pub struct Connection;

        /// Returns `CoreNetworkArn`, `CoreNetworkId`, `CreatedAt`, `Edges`, `NetworkFunctionGroups`,
        /// `OwnerAccount`, `Segments`, `State`.
        ///
        /// [AWS::NetworkManager::CoreNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-corenetwork.html)
        pub struct CoreNetwork;

        /// Returns no attributes.
        ///
        /// [AWS::NetworkManager::CoreNetworkPrefixListAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-corenetworkprefixlistassociation.html)
        pub struct CoreNetworkPrefixListAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::NetworkManager::CustomerGatewayAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-customergatewayassociation.html)
        pub struct CustomerGatewayAssociation;

        /// Returns `CreatedAt`, `DeviceArn`, `DeviceId`, `State`.
        ///
        /// [AWS::NetworkManager::Device](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-device.html)
        pub struct Device;

        /// Returns `AttachmentId`, `AttachmentPolicyRuleNumber`, `AttachmentType`, `CoreNetworkArn`,
        /// `CreatedAt`, `LastModificationErrors`, `NetworkFunctionGroupName`, `OwnerAccountId`,
        /// `ProposedNetworkFunctionGroupChange`, `ProposedSegmentChange`, `ResourceArn`, `SegmentName`,
        /// `State`, `UpdatedAt`.
        ///
        /// [AWS::NetworkManager::DirectConnectGatewayAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-directconnectgatewayattachment.html)
        pub struct DirectConnectGatewayAttachment;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::NetworkManager::GlobalNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-globalnetwork.html)
        pub struct GlobalNetwork;

        /// Returns `CreatedAt`, `LinkArn`, `LinkId`, `State`.
        ///
        /// [AWS::NetworkManager::Link](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-link.html)
        pub struct Link;

        /// Returns no attributes.
        ///
        /// [AWS::NetworkManager::LinkAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-linkassociation.html)
        pub struct LinkAssociation;

        /// Returns `CreatedAt`, `SiteArn`, `SiteId`, `State`.
        ///
        /// [AWS::NetworkManager::Site](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-site.html)
        pub struct Site;

        /// Returns `AttachmentId`, `AttachmentPolicyRuleNumber`, `AttachmentType`, `CoreNetworkArn`,
        /// `CreatedAt`, `EdgeLocation`, `LastModificationErrors`, `OwnerAccountId`,
        /// `ProposedNetworkFunctionGroupChange`, `ProposedSegmentChange`, `ResourceArn`, `SegmentName`,
        /// `State`, `UpdatedAt`.
        ///
        /// [AWS::NetworkManager::SiteToSiteVpnAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-sitetositevpnattachment.html)
        pub struct SiteToSiteVpnAttachment;

        /// Returns `CoreNetworkArn`, `CreatedAt`, `EdgeLocation`, `LastModificationErrors`, `OwnerAccountId`,
        /// `PeeringId`, `PeeringType`, `ResourceArn`, `State`, `TransitGatewayPeeringAttachmentId`.
        ///
        /// [AWS::NetworkManager::TransitGatewayPeering](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-transitgatewaypeering.html)
        pub struct TransitGatewayPeering;

        /// Returns no attributes.
        ///
        /// [AWS::NetworkManager::TransitGatewayRegistration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-transitgatewayregistration.html)
        pub struct TransitGatewayRegistration;

        /// Returns `AttachmentId`, `AttachmentPolicyRuleNumber`, `AttachmentType`, `CoreNetworkArn`,
        /// `CoreNetworkId`, `CreatedAt`, `EdgeLocation`, `LastModificationErrors`, `OwnerAccountId`,
        /// `ProposedNetworkFunctionGroupChange`, `ProposedSegmentChange`, `ResourceArn`, `SegmentName`,
        /// `State`, `UpdatedAt`.
        ///
        /// [AWS::NetworkManager::TransitGatewayRouteTableAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-transitgatewayroutetableattachment.html)
        pub struct TransitGatewayRouteTableAttachment;

        /// Returns `AttachmentId`, `AttachmentPolicyRuleNumber`, `AttachmentType`, `CoreNetworkArn`,
        /// `CreatedAt`, `EdgeLocation`, `LastModificationErrors`, `NetworkFunctionGroupName`, `OwnerAccountId`,
        /// `ProposedNetworkFunctionGroupChange`, `ProposedSegmentChange`, `ResourceArn`, `SegmentName`,
        /// `State`, `UpdatedAt`.
        ///
        /// [AWS::NetworkManager::VpcAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmanager-vpcattachment.html)
        pub struct VpcAttachment;
    }

    /// Resource types `AWS::NetworkMonitor::..`.
    pub mod NetworkMonitor {
        /// Returns `CreatedAt`, `ModifiedAt`, `MonitorArn`, `State`.
        ///
        /// [AWS::NetworkMonitor::Monitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networkmonitor-monitor.html)
        pub struct Monitor;
    }

    /// Resource types `AWS::NetworkSecurityManager::..`.
    pub mod NetworkSecurityManager {
        /// Returns `DeploymentArn`, `DeploymentId`, `Status`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::NetworkSecurityManager::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networksecuritymanager-deployment.html)
        pub struct Deployment;

        /// Returns `PolicyArn`, `PolicyId`, `Status`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::NetworkSecurityManager::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networksecuritymanager-policy.html)
        pub struct Policy;

        /// Returns `RuleArn`, `RuleId`, `Status`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::NetworkSecurityManager::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networksecuritymanager-rule.html)
        pub struct Rule;

        /// Returns `ScopeArn`, `ScopeId`, `Status`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::NetworkSecurityManager::Scope](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networksecuritymanager-scope.html)
        pub struct Scope;

        /// Returns `Status`, `TemplateArn`, `TemplateId`, `UpdatedAt`, `Version`.
        ///
        /// [AWS::NetworkSecurityManager::Template](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-networksecuritymanager-template.html)
        pub struct Template;
    }

    /// Resource types `AWS::NimbleStudio::..`.
    pub mod NimbleStudio {
        /// Returns `HomeRegion`, `SsoClientId`, `StudioId`, `StudioUrl`.
        ///
        /// [AWS::NimbleStudio::Studio](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-nimblestudio-studio.html)
        pub struct Studio;
    }

    /// Resource types `AWS::Notifications::..`.
    pub mod Notifications {
        /// Returns no attributes.
        ///
        /// [AWS::Notifications::ChannelAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-channelassociation.html)
        pub struct ChannelAssociation;

        /// Returns `Arn`, `CreationTime`, `ManagedRules`, `StatusSummaryByRegion`.
        ///
        /// [AWS::Notifications::EventRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-eventrule.html)
        pub struct EventRule;

        /// Returns no attributes.
        ///
        /// [AWS::Notifications::ManagedNotificationAccountContactAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-managednotificationaccountcontactassociation.html)
        pub struct ManagedNotificationAccountContactAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::Notifications::ManagedNotificationAdditionalChannelAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-managednotificationadditionalchannelassociation.html)
        pub struct ManagedNotificationAdditionalChannelAssociation;

        /// Returns `Arn`, `CreationTime`, `Status`.
        ///
        /// [AWS::Notifications::NotificationConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-notificationconfiguration.html)
        pub struct NotificationConfiguration;

        /// Returns `CreationTime`, `NotificationHubStatusSummary`.
        ///
        /// [AWS::Notifications::NotificationHub](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-notificationhub.html)
        pub struct NotificationHub;

        /// Returns no attributes.
        ///
        /// [AWS::Notifications::OrganizationalUnitAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notifications-organizationalunitassociation.html)
        pub struct OrganizationalUnitAssociation;
    }

    /// Resource types `AWS::NotificationsContacts::..`.
    pub mod NotificationsContacts {
        /// Returns `Arn`, `EmailContact`, `EmailContact.Address`, `EmailContact.Arn`,
        /// `EmailContact.CreationTime`, `EmailContact.Name`, `EmailContact.Status`, `EmailContact.UpdateTime`.
        ///
        /// [AWS::NotificationsContacts::EmailContact](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-notificationscontacts-emailcontact.html)
        pub struct EmailContact;
    }

    /// Resource types `AWS::NovaAct::..`.
    pub mod NovaAct {
        /// Returns `Arn`, `CreatedAt`, `Status`.
        ///
        /// [AWS::NovaAct::WorkflowDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-novaact-workflowdefinition.html)
        pub struct WorkflowDefinition;
    }

    /// Resource types `AWS::ODB::..`.
    pub mod ODB {
        /// Returns `AutonomousDataStoragePercentage`, `AvailableAutonomousDataStorageSizeInTBs`,
        /// `AvailableContainerDatabases`, `AvailableCpus`, `CloudAutonomousVmClusterArn`,
        /// `CloudAutonomousVmClusterId`, `ComputeModel`, `CpuCoreCount`, `CpuPercentage`,
        /// `DataStorageSizeInGBs`, `DataStorageSizeInTBs`, `DbNodeStorageSizeInGBs`, `Domain`,
        /// `ExadataStorageInTBsLowestScaledValue`, `Hostname`, `MaxAcdsLowestScaledValue`, `MemorySizeInGBs`,
        /// `NodeCount`, `NonProvisionableAutonomousContainerDatabases`, `OciResourceAnchorName`, `OciUrl`,
        /// `Ocid`, `ProvisionableAutonomousContainerDatabases`, `ProvisionedAutonomousContainerDatabases`,
        /// `ProvisionedCpus`, `ReclaimableCpus`, `ReservedCpus`, `Shape`.
        ///
        /// [AWS::ODB::CloudAutonomousVmCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-cloudautonomousvmcluster.html)
        pub struct CloudAutonomousVmCluster;

        /// Returns `ActivatedStorageCount`, `AdditionalStorageCount`, `AvailableStorageSizeInGBs`,
        /// `CloudExadataInfrastructureArn`, `CloudExadataInfrastructureId`, `ComputeModel`, `CpuCount`,
        /// `DataStorageSizeInTBs`, `DbNodeStorageSizeInGBs`, `DbServerIds`, `DbServerVersion`, `MaxCpuCount`,
        /// `MaxDataStorageInTBs`, `MaxDbNodeStorageSizeInGBs`, `MaxMemoryInGBs`, `MemorySizeInGBs`,
        /// `OciResourceAnchorName`, `OciUrl`, `Ocid`, `StorageServerVersion`, `TotalStorageSizeInGBs`.
        ///
        /// [AWS::ODB::CloudExadataInfrastructure](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-cloudexadatainfrastructure.html)
        pub struct CloudExadataInfrastructure;

        /// Returns `CloudVmClusterArn`, `CloudVmClusterId`, `ComputeModel`, `DiskRedundancy`, `Domain`,
        /// `ListenerPort`, `NodeCount`, `OciResourceAnchorName`, `OciUrl`, `Ocid`, `ScanDnsName`, `ScanIpIds`,
        /// `Shape`, `StorageSizeInGBs`, `VipIds`.
        ///
        /// [AWS::ODB::CloudVmCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-cloudvmcluster.html)
        pub struct CloudVmCluster;

        /// Returns `Ec2PlacementGroupIds`, `ManagedServices`, `OciNetworkAnchorId`, `OciResourceAnchorName`,
        /// `OciVcnUrl`, `OdbNetworkArn`, `OdbNetworkId`.
        ///
        /// [AWS::ODB::OdbNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-odbnetwork.html)
        pub struct OdbNetwork;

        /// Returns `OdbNetworkArn`, `OdbPeeringConnectionArn`, `OdbPeeringConnectionId`, `PeerNetworkArn`,
        /// `PeerNetworkCidrs`.
        ///
        /// [AWS::ODB::OdbPeeringConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-odb-odbpeeringconnection.html)
        pub struct OdbPeeringConnection;
    }

    /// Resource types `AWS::OSIS::..`.
    pub mod OSIS {
        /// Returns `IngestEndpointUrls`, `PipelineArn`, `VpcEndpointService`, `VpcEndpoints`.
        ///
        /// [AWS::OSIS::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-osis-pipeline.html)
        pub struct Pipeline;
    }

    /// Resource types `AWS::Oam::..`.
    pub mod Oam {
        /// Returns `Arn`, `Label`.
        ///
        /// [AWS::Oam::Link](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-oam-link.html)
        pub struct Link;

        /// Returns `Arn`.
        ///
        /// [AWS::Oam::Sink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-oam-sink.html)
        pub struct Sink;
    }

    /// Resource types `AWS::ObservabilityAdmin::..`.
    pub mod ObservabilityAdmin {
        /// Returns `Arn`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::ObservabilityAdmin::DatasetIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-datasetintegration.html)
        pub struct DatasetIntegration;

        /// Returns `RuleArn`.
        ///
        /// [AWS::ObservabilityAdmin::OrganizationCentralizationRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-organizationcentralizationrule.html)
        pub struct OrganizationCentralizationRule;

        /// Returns `RegionStatuses`, `RuleArn`.
        ///
        /// [AWS::ObservabilityAdmin::OrganizationTelemetryRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-organizationtelemetryrule.html)
        pub struct OrganizationTelemetryRule;

        /// Returns `Arn`.
        ///
        /// [AWS::ObservabilityAdmin::S3TableIntegration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-s3tableintegration.html)
        pub struct S3TableIntegration;

        /// Returns `Status`.
        ///
        /// [AWS::ObservabilityAdmin::TelemetryEnrichment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-telemetryenrichment.html)
        pub struct TelemetryEnrichment;

        /// Returns `Arn`, `Pipeline`, `PipelineIdentifier`, `Status`, `StatusReason`.
        ///
        /// [AWS::ObservabilityAdmin::TelemetryPipelines](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-telemetrypipelines.html)
        pub struct TelemetryPipelines;

        /// Returns `RegionStatuses`, `RuleArn`.
        ///
        /// [AWS::ObservabilityAdmin::TelemetryRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-observabilityadmin-telemetryrule.html)
        pub struct TelemetryRule;
    }

    /// Resource types `AWS::Omics::..`.
    pub mod Omics {
        /// Returns `CreationTime`, `Id`, `Status`, `StatusMessage`, `StoreArn`, `StoreSizeBytes`, `UpdateTime`.
        ///
        /// [AWS::Omics::AnnotationStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-annotationstore.html)
        pub struct AnnotationStore;

        /// Returns `Arn`, `CreationTime`, `Status`, `Uuid`.
        ///
        /// [AWS::Omics::Configuration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-configuration.html)
        pub struct Configuration;

        /// Returns `Arn`, `CreationTime`, `ReferenceStoreId`.
        ///
        /// [AWS::Omics::ReferenceStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-referencestore.html)
        pub struct ReferenceStore;

        /// Returns `Arn`, `CreationTime`, `Id`, `Status`.
        ///
        /// [AWS::Omics::RunCache](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-runcache.html)
        pub struct RunCache;

        /// Returns `Arn`, `CreationTime`, `Id`.
        ///
        /// [AWS::Omics::RunGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-rungroup.html)
        pub struct RunGroup;

        /// Returns `Arn`, `CreationTime`, `S3AccessPointArn`, `S3Uri`, `SequenceStoreId`, `Status`,
        /// `StatusMessage`, `UpdateTime`.
        ///
        /// [AWS::Omics::SequenceStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-sequencestore.html)
        pub struct SequenceStore;

        /// Returns `CreationTime`, `Id`, `Status`, `StatusMessage`, `StoreArn`, `StoreSizeBytes`, `UpdateTime`.
        ///
        /// [AWS::Omics::VariantStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-variantstore.html)
        pub struct VariantStore;

        /// Returns `Arn`, `CreationTime`, `Id`, `Status`, `Type`, `Uuid`.
        ///
        /// [AWS::Omics::Workflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-workflow.html)
        pub struct Workflow;

        /// Returns `Arn`, `CreationTime`, `Status`, `Type`, `Uuid`.
        ///
        /// [AWS::Omics::WorkflowVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-omics-workflowversion.html)
        pub struct WorkflowVersion;
    }

    /// Resource types `AWS::OpenSearch::..`.
    pub mod OpenSearch {
        /// Returns `Arn`, `Status`.
        ///
        /// [AWS::OpenSearch::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearch-datasource.html)
        pub struct DataSource;
    }

    /// Resource types `AWS::OpenSearchServerless::..`.
    pub mod OpenSearchServerless {
        /// Returns no attributes.
        ///
        /// [AWS::OpenSearchServerless::AccessPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-accesspolicy.html)
        pub struct AccessPolicy;

        /// Returns `Arn`, `CollectionEndpoint`, `DashboardEndpoint`, `FipsEndpoints`, `Id`, `KmsKeyArn`.
        ///
        /// [AWS::OpenSearchServerless::Collection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-collection.html)
        pub struct Collection;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::OpenSearchServerless::CollectionGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-collectiongroup.html)
        pub struct CollectionGroup;

        /// Returns no attributes.
        ///
        /// [AWS::OpenSearchServerless::CollectionIndex](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-collectionindex.html)
        pub struct CollectionIndex;

        /// Returns `Uuid`.
        ///
        /// [AWS::OpenSearchServerless::Index](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-index.html)
        pub struct Index;

        /// Returns no attributes.
        ///
        /// [AWS::OpenSearchServerless::LifecyclePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-lifecyclepolicy.html)
        pub struct LifecyclePolicy;

        /// Returns `IamIdentityCenterOptions.ApplicationArn`,
        /// `IamIdentityCenterOptions.ApplicationDescription`, `IamIdentityCenterOptions.ApplicationName`, `Id`.
        ///
        /// [AWS::OpenSearchServerless::SecurityConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-securityconfig.html)
        pub struct SecurityConfig;

        /// Returns no attributes.
        ///
        /// [AWS::OpenSearchServerless::SecurityPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-securitypolicy.html)
        pub struct SecurityPolicy;

        /// Returns `Id`.
        ///
        /// [AWS::OpenSearchServerless::VpcEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchserverless-vpcendpoint.html)
        pub struct VpcEndpoint;
    }

    /// Resource types `AWS::OpenSearchService::..`.
    pub mod OpenSearchService {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::OpenSearchService::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-application.html)
        pub struct Application;

        /// Returns `AdvancedSecurityOptions.AnonymousAuthDisableDate`, `Arn`, `DomainArn`, `DomainEndpoint`,
        /// `DomainEndpointV2`, `DomainEndpoints`, `Id`, `IdentityCenterOptions.IdentityCenterApplicationARN`,
        /// `IdentityCenterOptions.IdentityStoreId`, `ServiceSoftwareOptions`.
        ///
        /// [AWS::OpenSearchService::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opensearchservice-domain.html)
        pub struct Domain;
    }

    /// Resource types `AWS::OpsWorks::..`.
    pub mod OpsWorks {
        /// Returns `Id`.
        ///
        /// [AWS::OpsWorks::App](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-app.html)
        pub struct App;

        /// Returns `Id`.
        ///
        /// [AWS::OpsWorks::ElasticLoadBalancerAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-elasticloadbalancerattachment.html)
        pub struct ElasticLoadBalancerAttachment;

        /// Returns `AvailabilityZone`, `Id`, `PrivateDnsName`, `PrivateIp`, `PublicDnsName`, `PublicIp`.
        ///
        /// [AWS::OpsWorks::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-instance.html)
        pub struct Instance;

        /// Returns `Id`.
        ///
        /// [AWS::OpsWorks::Layer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-layer.html)
        pub struct Layer;

        /// Returns `Id`.
        ///
        /// [AWS::OpsWorks::Stack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-stack.html)
        pub struct Stack;

        /// Returns `Id`, `SshUsername`.
        ///
        /// [AWS::OpsWorks::UserProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-userprofile.html)
        pub struct UserProfile;

        /// Returns `Id`.
        ///
        /// [AWS::OpsWorks::Volume](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-opsworks-volume.html)
        pub struct Volume;
    }

    /// Resource types `AWS::Organizations::..`.
    pub mod Organizations {
        /// Returns `AccountId`, `Arn`, `JoinedMethod`, `JoinedTimestamp`, `Paths`, `State`, `Status`.
        ///
        /// [AWS::Organizations::Account](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-account.html)
        pub struct Account;

        /// Returns `Arn`, `Id`, `ManagementAccountArn`, `ManagementAccountEmail`, `ManagementAccountId`,
        /// `RootId`.
        ///
        /// [AWS::Organizations::Organization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-organization.html)
        pub struct Organization;

        /// Returns `Arn`, `Id`, `Path`.
        ///
        /// [AWS::Organizations::OrganizationalUnit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-organizationalunit.html)
        pub struct OrganizationalUnit;

        /// Returns `Arn`, `AwsManaged`, `Id`.
        ///
        /// [AWS::Organizations::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-policy.html)
        pub struct Policy;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Organizations::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-organizations-resourcepolicy.html)
        pub struct ResourcePolicy;
    }

    /// Resource types `AWS::Outposts::..`.
    pub mod Outposts {
        /// Returns `LifeCycleStatus`, `OutpostArn`, `OutpostId`, `OwnerId`, `SiteArn`.
        ///
        /// [AWS::Outposts::Outpost](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-outposts-outpost.html)
        pub struct Outpost;

        /// Returns `SiteArn`, `SiteId`.
        ///
        /// [AWS::Outposts::Site](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-outposts-site.html)
        pub struct Site;
    }

    /// Resource types `AWS::PCAConnectorAD::..`.
    pub mod PCAConnectorAD {
        /// Returns `ConnectorArn`.
        ///
        /// [AWS::PCAConnectorAD::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-connector.html)
        pub struct Connector;

        /// Returns `DirectoryRegistrationArn`.
        ///
        /// [AWS::PCAConnectorAD::DirectoryRegistration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-directoryregistration.html)
        pub struct DirectoryRegistration;

        /// Returns no attributes.
        ///
        /// [AWS::PCAConnectorAD::ServicePrincipalName](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-serviceprincipalname.html)
        pub struct ServicePrincipalName;

        /// Returns `TemplateArn`.
        ///
        /// [AWS::PCAConnectorAD::Template](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-template.html)
        pub struct Template;

        /// Returns no attributes.
        ///
        /// [AWS::PCAConnectorAD::TemplateGroupAccessControlEntry](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorad-templategroupaccesscontrolentry.html)
        pub struct TemplateGroupAccessControlEntry;
    }

    /// Resource types `AWS::PCAConnectorSCEP::..`.
    pub mod PCAConnectorSCEP {
        /// Returns `ChallengeArn`.
        ///
        /// [AWS::PCAConnectorSCEP::Challenge](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorscep-challenge.html)
        pub struct Challenge;

        /// Returns `ConnectorArn`, `Endpoint`, `OpenIdConfiguration`, `Type`.
        ///
        /// [AWS::PCAConnectorSCEP::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcaconnectorscep-connector.html)
        pub struct Connector;
    }

    /// Resource types `AWS::PCS::..`.
    pub mod PCS {
        /// Returns `Arn`, `Endpoints`, `ErrorInfo`, `Id`, `Status`.
        ///
        /// [AWS::PCS::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcs-cluster.html)
        pub struct Cluster;

        /// Returns `Arn`, `ErrorInfo`, `Id`, `Status`.
        ///
        /// [AWS::PCS::ComputeNodeGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcs-computenodegroup.html)
        pub struct ComputeNodeGroup;

        /// Returns `Arn`, `ErrorInfo`, `Id`, `Status`.
        ///
        /// [AWS::PCS::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pcs-queue.html)
        pub struct Queue;
    }

    /// Resource types `AWS::PI::..`.
    pub mod PI {
        /// Returns `AnalysisReportId`, `Arn`, `CreateTime`, `Status`.
        ///
        /// [AWS::PI::PerfReports](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pi-perfreports.html)
        pub struct PerfReports;
    }

    /// Resource types `AWS::Panorama::..`.
    pub mod Panorama {
        /// Returns `ApplicationInstanceId`, `Arn`, `CreatedTime`, `DefaultRuntimeContextDeviceName`,
        /// `HealthStatus`, `LastUpdatedTime`, `Status`, `StatusDescription`.
        ///
        /// [AWS::Panorama::ApplicationInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-panorama-applicationinstance.html)
        pub struct ApplicationInstance;

        /// Returns `Arn`, `CreatedTime`, `PackageId`, `StorageLocation.BinaryPrefixLocation`,
        /// `StorageLocation.Bucket`, `StorageLocation.GeneratedPrefixLocation`,
        /// `StorageLocation.ManifestPrefixLocation`, `StorageLocation.RepoPrefixLocation`.
        ///
        /// [AWS::Panorama::Package](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-panorama-package.html)
        pub struct Package;

        /// Returns `IsLatestPatch`, `PackageArn`, `PackageName`, `RegisteredTime`, `Status`,
        /// `StatusDescription`.
        ///
        /// [AWS::Panorama::PackageVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-panorama-packageversion.html)
        pub struct PackageVersion;
    }

    /// Resource types `AWS::PaymentCryptography::..`.
    pub mod PaymentCryptography {
        /// Returns no attributes.
        ///
        /// [AWS::PaymentCryptography::Alias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-paymentcryptography-alias.html)
        pub struct Alias;

        /// Returns `KeyIdentifier`, `KeyOrigin`, `KeyState`, `ReplicationStatus`.
        ///
        /// [AWS::PaymentCryptography::Key](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-paymentcryptography-key.html)
        pub struct Key;
    }

    /// Resource types `AWS::Personalize::..`.
    pub mod Personalize {
        /// Returns `CampaignArn`, `CreationDateTime`, `LastUpdatedDateTime`, `Status`.
        ///
        /// [AWS::Personalize::Campaign](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-campaign.html)
        pub struct Campaign;

        /// Returns `DatasetArn`.
        ///
        /// [AWS::Personalize::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-dataset.html)
        pub struct Dataset;

        /// Returns `DatasetGroupArn`.
        ///
        /// [AWS::Personalize::DatasetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-datasetgroup.html)
        pub struct DatasetGroup;

        /// Returns `EventTrackerArn`, `TrackingId`.
        ///
        /// [AWS::Personalize::EventTracker](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-eventtracker.html)
        pub struct EventTracker;

        /// Returns `CreationDateTime`, `FilterArn`, `LastUpdatedDateTime`, `Status`.
        ///
        /// [AWS::Personalize::Filter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-filter.html)
        pub struct Filter;

        /// Returns `MetricAttributionArn`, `Status`.
        ///
        /// [AWS::Personalize::MetricAttribution](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-metricattribution.html)
        pub struct MetricAttribution;

        /// Returns `SchemaArn`.
        ///
        /// [AWS::Personalize::Schema](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-schema.html)
        pub struct Schema;

        /// Returns `SolutionArn`.
        ///
        /// [AWS::Personalize::Solution](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-personalize-solution.html)
        pub struct Solution;
    }

    /// Resource types `AWS::Pinpoint::..`.
    pub mod Pinpoint {
        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::ADMChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-admchannel.html)
        pub struct ADMChannel;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::APNSChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-apnschannel.html)
        pub struct APNSChannel;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::APNSSandboxChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-apnssandboxchannel.html)
        pub struct APNSSandboxChannel;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::APNSVoipChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-apnsvoipchannel.html)
        pub struct APNSVoipChannel;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::APNSVoipSandboxChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-apnsvoipsandboxchannel.html)
        pub struct APNSVoipSandboxChannel;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Pinpoint::App](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-app.html)
        pub struct App;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::ApplicationSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-applicationsettings.html)
        pub struct ApplicationSettings;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::BaiduChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-baiduchannel.html)
        pub struct BaiduChannel;

        /// Returns `Arn`, `CampaignId`.
        ///
        /// [AWS::Pinpoint::Campaign](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-campaign.html)
        pub struct Campaign;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::EmailChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-emailchannel.html)
        pub struct EmailChannel;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Pinpoint::EmailTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-emailtemplate.html)
        pub struct EmailTemplate;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::EventStream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-eventstream.html)
        pub struct EventStream;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::GCMChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-gcmchannel.html)
        pub struct GCMChannel;

        /// Returns `Arn`.
        ///
        /// [AWS::Pinpoint::InAppTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-inapptemplate.html)
        pub struct InAppTemplate;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Pinpoint::PushTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-pushtemplate.html)
        pub struct PushTemplate;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::SMSChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-smschannel.html)
        pub struct SMSChannel;

        /// Returns `Arn`, `SegmentId`.
        ///
        /// [AWS::Pinpoint::Segment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-segment.html)
        pub struct Segment;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Pinpoint::SmsTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-smstemplate.html)
        pub struct SmsTemplate;

        /// Returns `Id`.
        ///
        /// [AWS::Pinpoint::VoiceChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpoint-voicechannel.html)
        pub struct VoiceChannel;
    }

    /// Resource types `AWS::PinpointEmail::..`.
    pub mod PinpointEmail {
        /// Returns `Id`.
        ///
        /// [AWS::PinpointEmail::ConfigurationSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpointemail-configurationset.html)
        pub struct ConfigurationSet;

        /// Returns `Id`.
        ///
        /// [AWS::PinpointEmail::ConfigurationSetEventDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpointemail-configurationseteventdestination.html)
        pub struct ConfigurationSetEventDestination;

        /// Returns `Id`.
        ///
        /// [AWS::PinpointEmail::DedicatedIpPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpointemail-dedicatedippool.html)
        pub struct DedicatedIpPool;

        /// Returns `Id`, `IdentityDNSRecordName1`, `IdentityDNSRecordName2`, `IdentityDNSRecordName3`,
        /// `IdentityDNSRecordValue1`, `IdentityDNSRecordValue2`, `IdentityDNSRecordValue3`.
        ///
        /// [AWS::PinpointEmail::Identity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pinpointemail-identity.html)
        pub struct Identity;
    }

    /// Resource types `AWS::Pipes::..`.
    pub mod Pipes {
        /// Returns `Arn`, `CreationTime`, `CurrentState`, `LastModifiedTime`, `StateReason`.
        ///
        /// [AWS::Pipes::Pipe](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pipes-pipe.html)
        pub struct Pipe;
    }

    /// Resource types `AWS::Polly::..`.
    pub mod Polly {
        /// Returns `Alphabet`, `Arn`, `LanguageCode`, `LastModified`, `LexemesCount`, `Size`.
        ///
        /// [AWS::Polly::Lexicon](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-polly-lexicon.html)
        pub struct Lexicon;
    }

    /// Resource types `AWS::PricingPlanManager::..`.
    pub mod PricingPlanManager {
        /// Returns `Arn`, `CreatedAt`, `CurrentPlanTier`, `Status`, `StatusReason`, `UpdatedAt`.
        ///
        /// [AWS::PricingPlanManager::Subscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-pricingplanmanager-subscription.html)
        pub struct Subscription;
    }

    /// Resource types `AWS::Proton::..`.
    pub mod Proton {
        /// Returns `Arn`, `Id`, `Status`.
        ///
        /// [AWS::Proton::EnvironmentAccountConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-proton-environmentaccountconnection.html)
        pub struct EnvironmentAccountConnection;

        /// Returns `Arn`.
        ///
        /// [AWS::Proton::EnvironmentTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-proton-environmenttemplate.html)
        pub struct EnvironmentTemplate;

        /// Returns `Arn`.
        ///
        /// [AWS::Proton::ServiceTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-proton-servicetemplate.html)
        pub struct ServiceTemplate;
    }

    /// Resource types `AWS::QBusiness::..`.
    pub mod QBusiness {
        /// Returns `ApplicationArn`, `ApplicationId`, `CreatedAt`, `IdentityCenterApplicationArn`, `Status`,
        /// `UpdatedAt`.
        ///
        /// [AWS::QBusiness::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-application.html)
        pub struct Application;

        /// Returns `CreatedAt`, `DataAccessorArn`, `DataAccessorId`, `IdcApplicationArn`, `UpdatedAt`.
        ///
        /// [AWS::QBusiness::DataAccessor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-dataaccessor.html)
        pub struct DataAccessor;

        /// Returns `CreatedAt`, `DataSourceArn`, `DataSourceId`, `Status`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::QBusiness::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-datasource.html)
        pub struct DataSource;

        /// Returns `CreatedAt`, `IndexArn`, `IndexId`, `IndexStatistics`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::QBusiness::Index](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-index.html)
        pub struct Index;

        /// Returns no attributes.
        ///
        /// [AWS::QBusiness::Permission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-permission.html)
        pub struct Permission;

        /// Returns `BuildStatus`, `CreatedAt`, `PluginArn`, `PluginId`, `UpdatedAt`.
        ///
        /// [AWS::QBusiness::Plugin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-plugin.html)
        pub struct Plugin;

        /// Returns `CreatedAt`, `RetrieverArn`, `RetrieverId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::QBusiness::Retriever](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-retriever.html)
        pub struct Retriever;

        /// Returns `CreatedAt`, `DefaultEndpoint`, `Status`, `UpdatedAt`, `WebExperienceArn`,
        /// `WebExperienceId`.
        ///
        /// [AWS::QBusiness::WebExperience](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qbusiness-webexperience.html)
        pub struct WebExperience;
    }

    /// Resource types `AWS::QLDB::..`.
    pub mod QLDB {
        /// Returns `Id`.
        ///
        /// [AWS::QLDB::Ledger](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qldb-ledger.html)
        pub struct Ledger;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::QLDB::Stream](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-qldb-stream.html)
        pub struct Stream;
    }

    /// Resource types `AWS::QuickSight::..`.
    pub mod QuickSight {
        /// Returns `Arn`, `CreatedTime`, `EnabledActions`, `LastUpdatedTime`, `Status`.
        ///
        /// [AWS::QuickSight::ActionConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-actionconnector.html)
        pub struct ActionConnector;

        /// Returns `AgentStatus`, `Arn`, `CreatedAt`, `Creator`, `CustomPromptInterface`, `ErrorMessage`,
        /// `UpdatedAt`.
        ///
        /// [AWS::QuickSight::Agent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-agent.html)
        pub struct Agent;

        /// Returns `Arn`, `CreatedTime`, `DataSetArns`, `LastUpdatedTime`.
        ///
        /// [AWS::QuickSight::Analysis](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-analysis.html)
        pub struct Analysis;

        /// Returns `CreatedAt`, `PolicyArn`, `UpdatedAt`.
        ///
        /// [AWS::QuickSight::ApprovalPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-approvalpolicy.html)
        pub struct ApprovalPolicy;

        /// Returns `Arn`, `AssignmentId`.
        ///
        /// [AWS::QuickSight::Assignment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-assignment.html)
        pub struct Assignment;

        /// Returns `Arn`, `AwsAccountId`, `BrandStatus`, `CreatedTime`, `LastUpdatedTime`, `VersionId`,
        /// `VersionStatus`.
        ///
        /// [AWS::QuickSight::Brand](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-brand.html)
        pub struct Brand;

        /// Returns `Arn`.
        ///
        /// [AWS::QuickSight::CustomPermissions](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-custompermissions.html)
        pub struct CustomPermissions;

        /// Returns `Arn`, `AwsAccountId`.
        ///
        /// [AWS::QuickSight::Customization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-customization.html)
        pub struct Customization;

        /// Returns `Arn`, `CreatedAt`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::QuickSight::DLPSetting](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-dlpsetting.html)
        pub struct DLPSetting;

        /// Returns `Arn`, `CreatedTime`, `LastPublishedTime`, `LastUpdatedTime`, `Version`.
        ///
        /// [AWS::QuickSight::Dashboard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-dashboard.html)
        pub struct Dashboard;

        /// Returns `Arn`, `ConsumedSpiceCapacityInBytes`, `CreatedTime`, `LastUpdatedTime`, `OutputColumns`.
        ///
        /// [AWS::QuickSight::DataSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-dataset.html)
        pub struct DataSet;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`, `Status`.
        ///
        /// [AWS::QuickSight::DataSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-datasource.html)
        pub struct DataSource;

        /// Returns `Arn`, `CreatedTime`, `FlowId`, `LastUpdatedTime`, `PublishState`, `StepAliases`.
        ///
        /// [AWS::QuickSight::Flow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-flow.html)
        pub struct Flow;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::QuickSight::Folder](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-folder.html)
        pub struct Folder;

        /// Returns `Arn`, `PrincipalId`.
        ///
        /// [AWS::QuickSight::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-group.html)
        pub struct Group;

        /// Returns `CreatedAt`, `DocumentCount`, `KnowledgeBaseArn`, `KnowledgeBaseSizeBytes`,
        /// `PrimaryOwnerUsername`, `Status`, `Type`, `UpdatedAt`.
        ///
        /// [AWS::QuickSight::KnowledgeBase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-knowledgebase.html)
        pub struct KnowledgeBase;

        /// Returns `Arn`, `CreatedAt`, `ProfileId`, `UpdatedAt`.
        ///
        /// [AWS::QuickSight::LimitsProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-limitsprofile.html)
        pub struct LimitsProfile;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`.
        ///
        /// [AWS::QuickSight::OAuthClientApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-oauthclientapplication.html)
        pub struct OAuthClientApplication;

        /// Returns `Arn`.
        ///
        /// [AWS::QuickSight::RefreshSchedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-refreshschedule.html)
        pub struct RefreshSchedule;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `UpdatedAt`.
        ///
        /// [AWS::QuickSight::Space](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-space.html)
        pub struct Space;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`, `Version`.
        ///
        /// [AWS::QuickSight::Template](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-template.html)
        pub struct Template;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`, `Type`, `Version`.
        ///
        /// [AWS::QuickSight::Theme](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-theme.html)
        pub struct Theme;

        /// Returns `Arn`.
        ///
        /// [AWS::QuickSight::Topic](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-topic.html)
        pub struct Topic;

        /// Returns `Arn`.
        ///
        /// [AWS::QuickSight::TopicV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-topicv2.html)
        pub struct TopicV2;

        /// Returns `Arn`, `CreatedTime`, `LastUpdatedTime`, `NetworkInterfaces`, `Status`, `VPCId`.
        ///
        /// [AWS::QuickSight::VPCConnection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-quicksight-vpcconnection.html)
        pub struct VPCConnection;
    }

    /// Resource types `AWS::RAM::..`.
    pub mod RAM {
        /// Returns `Arn`, `IsResourceTypeDefault`, `PermissionType`, `Version`.
        ///
        /// [AWS::RAM::Permission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-permission.html)
        pub struct Permission;

        /// Returns `AssociationStatus`, `FeatureSet`, `IsDefault`, `LastUpdatedTime`, `PermissionVersion`,
        /// `ResourceType`.
        ///
        /// [AWS::RAM::PermissionAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-permissionassociation.html)
        pub struct PermissionAssociation;

        /// Returns `AssociationType`, `CreationTime`, `External`, `LastUpdatedTime`, `Status`.
        ///
        /// [AWS::RAM::PrincipalAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-principalassociation.html)
        pub struct PrincipalAssociation;

        /// Returns `AssociationType`, `CreationTime`, `External`, `LastUpdatedTime`, `Status`.
        ///
        /// [AWS::RAM::ResourceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-resourceassociation.html)
        pub struct ResourceAssociation;

        /// Returns `Arn`, `CreationTime`, `FeatureSet`, `LastUpdatedTime`, `OwningAccountId`, `Status`.
        ///
        /// [AWS::RAM::ResourceShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-resourceshare.html)
        pub struct ResourceShare;

        /// Returns `CreationTime`, `LastUpdatedTime`, `SourceType`, `Status`.
        ///
        /// [AWS::RAM::SourceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ram-sourceassociation.html)
        pub struct SourceAssociation;
    }

    /// Resource types `AWS::RDS::..`.
    pub mod RDS {
        /// Returns `AllocatedStorage`, `AvailabilityZones`, `ClusterCreateTime`, `DBClusterSnapshotArn`,
        /// `DbClusterResourceId`, `Engine`, `EngineMode`, `EngineVersion`, `IAMDatabaseAuthenticationEnabled`,
        /// `KmsKeyId`, `LicenseModel`, `MasterUsername`, `Port`, `SnapshotCreateTime`, `SnapshotType`,
        /// `Status`, `StorageEncrypted`, `VpcId`.
        ///
        /// [AWS::RDS::ClusterSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-clustersnapshot.html)
        pub struct ClusterSnapshot;

        /// Returns `DBEngineVersionArn`.
        ///
        /// [AWS::RDS::CustomDBEngineVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-customdbengineversion.html)
        pub struct CustomDBEngineVersion;

        /// Returns `DBClusterArn`, `DBClusterResourceId`, `Endpoint`, `Endpoint.Address`, `Endpoint.Port`,
        /// `MasterUserSecret.SecretArn`, `ReadEndpoint`, `ReadEndpoint.Address`, `StorageEncryptionType`,
        /// `StorageThroughput`.
        ///
        /// [AWS::RDS::DBCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbcluster.html)
        pub struct DBCluster;

        /// Returns `DBClusterEndpointArn`, `DBClusterEndpointResourceIdentifier`, `Endpoint`, `EndpointType`,
        /// `Status`.
        ///
        /// [AWS::RDS::DBClusterEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbclusterendpoint.html)
        pub struct DBClusterEndpoint;

        /// Returns no attributes.
        ///
        /// [AWS::RDS::DBClusterParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbclusterparametergroup.html)
        pub struct DBClusterParameterGroup;

        /// Returns `AdditionalStorageVolumes`, `AllocatedStorage`, `AllowMajorVersionUpgrade`,
        /// `ApplyImmediately`, `AssociatedRoles`, `AutoMinorVersionUpgrade`,
        /// `AutomaticBackupReplicationKmsKeyId`, `AutomaticBackupReplicationRegion`,
        /// `AutomaticBackupReplicationRetentionPeriod`, `AutomaticRestartTime`, `AvailabilityZone`,
        /// `BackupRetentionPeriod`, `BackupTarget`, `CACertificateIdentifier`,
        /// `CertificateDetails.CAIdentifier`, `CertificateDetails.ValidTill`, `CertificateRotationRestart`,
        /// `CharacterSetName`, `CopyTagsToSnapshot`, `CustomIAMInstanceProfile`, `DBClusterIdentifier`,
        /// `DBClusterSnapshotIdentifier`, `DBInstanceArn`, `DBInstanceClass`, `DBInstanceIdentifier`,
        /// `DBInstanceStatus`, `DBName`, `DBParameterGroupName`, `DBSecurityGroups`, `DBSnapshotIdentifier`,
        /// `DBSubnetGroupName`, `DBSystemId`, `DatabaseInsightsMode`, `DbiResourceId`, `DedicatedLogVolume`,
        /// `DeleteAutomatedBackups`, `DeletionProtection`, `Domain`, `DomainAuthSecretArn`, `DomainDnsIps`,
        /// `DomainFqdn`, `DomainIAMRoleName`, `DomainOu`, `EnableCloudwatchLogsExports`,
        /// `EnableIAMDatabaseAuthentication`, `EnablePerformanceInsights`, `Endpoint.Address`,
        /// `Endpoint.HostedZoneId`, `Endpoint.Port`, `Engine`, `EngineLifecycleSupport`, `EngineVersion`,
        /// `InstanceCreateTime`, `Iops`, `IsStorageConfigUpgradeAvailable`, `KmsKeyId`, `LatestRestorableTime`,
        /// `LicenseModel`, `ListenerEndpoint.Address`, `ListenerEndpoint.HostedZoneId`,
        /// `ListenerEndpoint.Port`, `ManageMasterUserPassword`, `MasterUserAuthenticationType`,
        /// `MasterUserPassword`, `MasterUserSecret.KmsKeyId`, `MasterUserSecret.SecretArn`, `MasterUsername`,
        /// `MaxAllocatedStorage`, `MonitoringInterval`, `MonitoringRoleArn`, `MultiAZ`,
        /// `NcharCharacterSetName`, `NetworkType`, `OptionGroupName`, `PercentProgress`,
        /// `PerformanceInsightsKMSKeyId`, `PerformanceInsightsRetentionPeriod`, `Port`,
        /// `PreferredBackupWindow`, `PreferredMaintenanceWindow`, `ProcessorFeatures`, `PromotionTier`,
        /// `PubliclyAccessible`, `ReadReplicaDBClusterIdentifiers`, `ReadReplicaDBInstanceIdentifiers`,
        /// `ReplicaMode`, `RestoreTime`, `ResumeFullAutomationModeTime`, `SecondaryAvailabilityZone`,
        /// `SourceDBClusterIdentifier`, `SourceDBInstanceAutomatedBackupsArn`, `SourceDBInstanceIdentifier`,
        /// `SourceDbiResourceId`, `SourceRegion`, `StatusInfos`, `StorageEncrypted`,
        /// `StorageOperationPercentProgress`, `StorageOperationStatus`, `StorageThroughput`, `StorageType`,
        /// `Tags`, `TdeCredentialArn`, `TdeCredentialPassword`, `Timezone`, `UseDefaultProcessorFeatures`,
        /// `UseLatestRestorableTime`, `VPCSecurityGroups`.
        ///
        /// [AWS::RDS::DBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbinstance.html)
        pub struct DBInstance;

        /// Returns `DBParameterGroupArn`, `DBParameterGroupName`, `Description`, `Family`, `Tags`.
        ///
        /// [AWS::RDS::DBParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbparametergroup.html)
        pub struct DBParameterGroup;

        /// Returns `DBProxyArn`, `Endpoint`, `VpcId`.
        ///
        /// [AWS::RDS::DBProxy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbproxy.html)
        pub struct DBProxy;

        /// Returns `DBProxyEndpointArn`, `Endpoint`, `IsDefault`, `VpcId`.
        ///
        /// [AWS::RDS::DBProxyEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbproxyendpoint.html)
        pub struct DBProxyEndpoint;

        /// Returns `TargetGroupArn`.
        ///
        /// [AWS::RDS::DBProxyTargetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbproxytargetgroup.html)
        pub struct DBProxyTargetGroup;

        /// Returns `Id`.
        ///
        /// [AWS::RDS::DBSecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsecuritygroup.html)
        pub struct DBSecurityGroup;

        /// Returns `Id`.
        ///
        /// [AWS::RDS::DBSecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsecuritygroupingress.html)
        pub struct DBSecurityGroupIngress;

        /// Returns `DBShardGroupResourceId`, `Endpoint`.
        ///
        /// [AWS::RDS::DBShardGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbshardgroup.html)
        pub struct DBShardGroup;

        /// Returns `AllocatedStorage`, `AvailabilityZone`, `DBSnapshotArn`, `DbiResourceId`, `Encrypted`,
        /// `Engine`, `EngineVersion`, `IAMDatabaseAuthenticationEnabled`, `InstanceCreateTime`, `Iops`,
        /// `KmsKeyId`, `LicenseModel`, `MasterUsername`, `OptionGroupName`, `OriginalSnapshotCreateTime`,
        /// `Port`, `SnapshotCreateTime`, `SnapshotType`, `Status`, `StorageThroughput`, `StorageType`, `VpcId`.
        ///
        /// [AWS::RDS::DBSnapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsnapshot.html)
        pub struct DBSnapshot;

        /// Returns `DBSubnetGroupArn`.
        ///
        /// [AWS::RDS::DBSubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-dbsubnetgroup.html)
        pub struct DBSubnetGroup;

        /// Returns `Arn`, `BlueGreenDeploymentIdentifier`, `CreateTime`, `Status`, `SwitchoverDetails`,
        /// `Target`, `Tasks`.
        ///
        /// [AWS::RDS::Deployment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-deployment.html)
        pub struct Deployment;

        /// Returns no attributes.
        ///
        /// [AWS::RDS::EventSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-eventsubscription.html)
        pub struct EventSubscription;

        /// Returns `GlobalEndpoint`.
        ///
        /// [AWS::RDS::GlobalCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-globalcluster.html)
        pub struct GlobalCluster;

        /// Returns `CreateTime`, `IntegrationArn`.
        ///
        /// [AWS::RDS::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-integration.html)
        pub struct Integration;

        /// Returns no attributes.
        ///
        /// [AWS::RDS::OptionGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rds-optiongroup.html)
        pub struct OptionGroup;
    }

    /// Resource types `AWS::RTBFabric::..`.
    pub mod RTBFabric {
        /// Returns `Arn`, `CreatedTimestamp`, `DomainName`, `LinkId`, `LinkStatus`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::InboundExternalLink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-inboundexternallink.html)
        pub struct InboundExternalLink;

        /// Returns `Arn`, `CreatedTimestamp`, `LinkDirection`, `LinkId`, `LinkStatus`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::Link](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-link.html)
        pub struct Link;

        /// Returns `Arn`, `CreatedTimestamp`, `RuleId`, `Status`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::LinkRoutingRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-linkroutingrule.html)
        pub struct LinkRoutingRule;

        /// Returns `Arn`, `CreatedTimestamp`, `LinkId`, `LinkStatus`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::OutboundExternalLink](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-outboundexternallink.html)
        pub struct OutboundExternalLink;

        /// Returns `ActiveLinksCount`, `Arn`, `CreatedTimestamp`, `DomainName`, `GatewayId`,
        /// `RequesterGatewayStatus`, `TotalLinksCount`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::RequesterGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-requestergateway.html)
        pub struct RequesterGateway;

        /// Returns `Arn`, `CertificateAssociationStatus`, `CreatedTimestamp`, `ExternalInboundEndpoint`,
        /// `GatewayId`, `ResponderGatewayStatus`, `UpdatedTimestamp`.
        ///
        /// [AWS::RTBFabric::ResponderGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rtbfabric-respondergateway.html)
        pub struct ResponderGateway;
    }

    /// Resource types `AWS::RUM::..`.
    pub mod RUM {
        /// Returns `Id`.
        ///
        /// [AWS::RUM::AppMonitor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rum-appmonitor.html)
        pub struct AppMonitor;
    }

    /// Resource types `AWS::Rbin::..`.
    pub mod Rbin {
        /// Returns `Arn`, `Identifier`, `LockState`.
        ///
        /// [AWS::Rbin::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rbin-rule.html)
        pub struct Rule;
    }

    /// Resource types `AWS::Redshift::..`.
    pub mod Redshift {
        /// Returns `ClusterNamespaceArn`, `DeferMaintenanceIdentifier`, `Endpoint.Address`, `Endpoint.Port`,
        /// `MasterPasswordSecretArn`.
        ///
        /// [AWS::Redshift::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-cluster.html)
        pub struct Cluster;

        /// Returns no attributes.
        ///
        /// [AWS::Redshift::ClusterParameterGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-clusterparametergroup.html)
        pub struct ClusterParameterGroup;

        /// Returns `Id`.
        ///
        /// [AWS::Redshift::ClusterSecurityGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-clustersecuritygroup.html)
        pub struct ClusterSecurityGroup;

        /// Returns `Id`.
        ///
        /// [AWS::Redshift::ClusterSecurityGroupIngress](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-clustersecuritygroupingress.html)
        pub struct ClusterSecurityGroupIngress;

        /// Returns `ClusterSubnetGroupName`.
        ///
        /// [AWS::Redshift::ClusterSubnetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-clustersubnetgroup.html)
        pub struct ClusterSubnetGroup;

        /// Returns `Address`, `EndpointCreateTime`, `EndpointStatus`, `Port`, `VpcEndpoint`,
        /// `VpcEndpoint.VpcEndpointId`, `VpcEndpoint.VpcId`, `VpcSecurityGroups`.
        ///
        /// [AWS::Redshift::EndpointAccess](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-endpointaccess.html)
        pub struct EndpointAccess;

        /// Returns `AllowedAllVPCs`, `AllowedVPCs`, `AuthorizeTime`, `ClusterStatus`, `EndpointCount`,
        /// `Grantee`, `Grantor`, `Status`.
        ///
        /// [AWS::Redshift::EndpointAuthorization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-endpointauthorization.html)
        pub struct EndpointAuthorization;

        /// Returns `CustSubscriptionId`, `CustomerAwsId`, `EventCategoriesList`, `SourceIdsList`, `Status`,
        /// `SubscriptionCreationTime`.
        ///
        /// [AWS::Redshift::EventSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-eventsubscription.html)
        pub struct EventSubscription;

        /// Returns `CreateTime`, `IntegrationArn`.
        ///
        /// [AWS::Redshift::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-integration.html)
        pub struct Integration;

        /// Returns `IdcManagedApplicationArn`, `IdcOnboardStatus`, `Qev2IdcApplicationArn`.
        ///
        /// [AWS::Redshift::QEV2IdcApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-qev2idcapplication.html)
        pub struct QEV2IdcApplication;

        /// Returns `IdcManagedApplicationArn`, `IdcOnboardStatus`, `RedshiftIdcApplicationArn`.
        ///
        /// [AWS::Redshift::RedshiftIdcApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-redshiftidcapplication.html)
        pub struct RedshiftIdcApplication;

        /// Returns `NextInvocations`, `State`.
        ///
        /// [AWS::Redshift::ScheduledAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-scheduledaction.html)
        pub struct ScheduledAction;

        /// Returns `AvailabilityZone`, `ClusterCreateTime`, `ClusterVersion`, `DBName`, `Encrypted`,
        /// `EncryptedWithHSM`, `EngineFullVersion`, `EnhancedVpcRouting`, `KmsKeyId`, `MaintenanceTrackName`,
        /// `MasterUsername`, `NodeType`, `NumberOfNodes`, `OwnerAccount`, `Port`, `SnapshotArn`,
        /// `SnapshotCreateTime`, `SnapshotType`, `Status`, `VpcId`.
        ///
        /// [AWS::Redshift::Snapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-snapshot.html)
        pub struct Snapshot;

        /// Returns `Arn`.
        ///
        /// [AWS::Redshift::SnapshotCopyGrant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-snapshotcopygrant.html)
        pub struct SnapshotCopyGrant;

        /// Returns `Arn`, `AssociatedClusterCount`.
        ///
        /// [AWS::Redshift::SnapshotSchedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-snapshotschedule.html)
        pub struct SnapshotSchedule;

        /// Returns `Arn`, `UsageLimitId`.
        ///
        /// [AWS::Redshift::UsageLimit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshift-usagelimit.html)
        pub struct UsageLimit;
    }

    /// Resource types `AWS::RedshiftServerless::..`.
    pub mod RedshiftServerless {
        /// Returns `Namespace`, `Namespace.AdminUsername`, `Namespace.CreationDate`, `Namespace.DbName`,
        /// `Namespace.DefaultIamRoleArn`, `Namespace.IamRoles`, `Namespace.KmsKeyId`, `Namespace.LogExports`,
        /// `Namespace.NamespaceArn`, `Namespace.NamespaceId`, `Namespace.NamespaceName`, `Namespace.Status`.
        ///
        /// [AWS::RedshiftServerless::Namespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshiftserverless-namespace.html)
        pub struct Namespace;

        /// Returns `OwnerAccount`, `Snapshot`, `Snapshot.AdminUsername`, `Snapshot.KmsKeyId`,
        /// `Snapshot.NamespaceArn`, `Snapshot.NamespaceName`, `Snapshot.OwnerAccount`,
        /// `Snapshot.RetentionPeriod`, `Snapshot.SnapshotArn`, `Snapshot.SnapshotCreateTime`,
        /// `Snapshot.SnapshotName`, `Snapshot.Status`.
        ///
        /// [AWS::RedshiftServerless::Snapshot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshiftserverless-snapshot.html)
        pub struct Snapshot;

        /// Returns `BaseCapacity`, `ConfigParameters`, `EnhancedVpcRouting`, `MaxCapacity`, `NamespaceName`,
        /// `Port`, `PubliclyAccessible`, `RecoveryPointId`, `SecurityGroupIds`, `SnapshotArn`, `SnapshotName`,
        /// `SnapshotOwnerAccount`, `SubnetIds`, `Tags`, `TrackName`, `Workgroup.BaseCapacity`,
        /// `Workgroup.ConfigParameters`, `Workgroup.CreationDate`, `Workgroup.Endpoint.Address`,
        /// `Workgroup.Endpoint.Port`, `Workgroup.Endpoint.VpcEndpoints`, `Workgroup.EnhancedVpcRouting`,
        /// `Workgroup.MaxCapacity`, `Workgroup.NamespaceName`, `Workgroup.PricePerformanceTarget.Level`,
        /// `Workgroup.PricePerformanceTarget.Status`, `Workgroup.PubliclyAccessible`,
        /// `Workgroup.SecurityGroupIds`, `Workgroup.Status`, `Workgroup.SubnetIds`, `Workgroup.TrackName`,
        /// `Workgroup.WorkgroupArn`, `Workgroup.WorkgroupId`, `Workgroup.WorkgroupName`, `WorkgroupName`.
        ///
        /// [AWS::RedshiftServerless::Workgroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-redshiftserverless-workgroup.html)
        pub struct Workgroup;
    }

    /// Resource types `AWS::RefactorSpaces::..`.
    pub mod RefactorSpaces {
        /// Returns `ApiGatewayId`, `ApplicationIdentifier`, `Arn`, `NlbArn`, `NlbName`, `ProxyUrl`,
        /// `StageName`, `VpcLinkId`.
        ///
        /// [AWS::RefactorSpaces::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-refactorspaces-application.html)
        pub struct Application;

        /// Returns `Arn`, `EnvironmentIdentifier`, `TransitGatewayId`.
        ///
        /// [AWS::RefactorSpaces::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-refactorspaces-environment.html)
        pub struct Environment;

        /// Returns `Arn`, `PathResourceToId`, `RouteIdentifier`.
        ///
        /// [AWS::RefactorSpaces::Route](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-refactorspaces-route.html)
        pub struct Route;

        /// Returns `Arn`, `ServiceIdentifier`.
        ///
        /// [AWS::RefactorSpaces::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-refactorspaces-service.html)
        pub struct Service;
    }

    /// Resource types `AWS::Rekognition::..`.
    pub mod Rekognition {
        /// Returns `Arn`.
        ///
        /// [AWS::Rekognition::Collection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rekognition-collection.html)
        pub struct Collection;

        /// Returns `DatasetArn`.
        ///
        /// [AWS::Rekognition::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rekognition-dataset.html)
        pub struct Dataset;

        /// Returns `Arn`.
        ///
        /// [AWS::Rekognition::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rekognition-project.html)
        pub struct Project;

        /// Returns `Arn`, `Status`, `StatusMessage`.
        ///
        /// [AWS::Rekognition::StreamProcessor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rekognition-streamprocessor.html)
        pub struct StreamProcessor;
    }

    /// Resource types `AWS::ResilienceHub::..`.
    pub mod ResilienceHub {
        /// Returns `AppArn`, `DriftStatus`.
        ///
        /// [AWS::ResilienceHub::App](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehub-app.html)
        pub struct App;

        /// Returns `PolicyArn`.
        ///
        /// [AWS::ResilienceHub::ResiliencyPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehub-resiliencypolicy.html)
        pub struct ResiliencyPolicy;
    }

    /// Resource types `AWS::ResilienceHubV2::..`.
    pub mod ResilienceHubV2 {
        /// Returns `AssociatedServiceCount`, `CreatedAt`, `PolicyArn`, `UpdatedAt`.
        ///
        /// [AWS::ResilienceHubV2::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehubv2-policy.html)
        pub struct Policy;

        /// Returns `CreatedAt`, `EffectivePolicyValues`, `ServiceArn`, `UpdatedAt`.
        ///
        /// [AWS::ResilienceHubV2::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehubv2-service.html)
        pub struct Service;

        /// Returns `CreatedAt`, `ResourceCount`, `ServiceFunctionId`, `Source`, `UpdatedAt`.
        ///
        /// [AWS::ResilienceHubV2::ServiceFunction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehubv2-servicefunction.html)
        pub struct ServiceFunction;

        /// Returns `CreatedAt`, `SystemArn`, `SystemId`, `UpdatedAt`.
        ///
        /// [AWS::ResilienceHubV2::System](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehubv2-system.html)
        pub struct System;

        /// Returns `CreatedAt`, `UpdatedAt`, `UserJourneyId`.
        ///
        /// [AWS::ResilienceHubV2::UserJourney](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resiliencehubv2-userjourney.html)
        pub struct UserJourney;
    }

    /// Resource types `AWS::ResourceExplorer2::..`.
    pub mod ResourceExplorer2 {
        /// Returns `AssociatedAwsPrincipal`.
        ///
        /// [AWS::ResourceExplorer2::DefaultViewAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resourceexplorer2-defaultviewassociation.html)
        pub struct DefaultViewAssociation;

        /// Returns `Arn`, `IndexState`.
        ///
        /// [AWS::ResourceExplorer2::Index](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resourceexplorer2-index.html)
        pub struct Index;

        /// Returns `ViewArn`.
        ///
        /// [AWS::ResourceExplorer2::View](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resourceexplorer2-view.html)
        pub struct View;
    }

    /// Resource types `AWS::ResourceGroups::..`.
    pub mod ResourceGroups {
        /// Returns `Arn`.
        ///
        /// [AWS::ResourceGroups::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resourcegroups-group.html)
        pub struct Group;

        /// Returns `GroupArn`, `GroupName`, `Status`, `TaskArn`.
        ///
        /// [AWS::ResourceGroups::TagSyncTask](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-resourcegroups-tagsynctask.html)
        pub struct TagSyncTask;
    }

    /// Resource types `AWS::RoboMaker::..`.
    pub mod RoboMaker {
        /// Returns `Arn`.
        ///
        /// [AWS::RoboMaker::Fleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-fleet.html)
        pub struct Fleet;

        /// Returns `Arn`.
        ///
        /// [AWS::RoboMaker::Robot](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-robot.html)
        pub struct Robot;

        /// Returns `Arn`, `CurrentRevisionId`, `Environment`, `Name`, `RobotSoftwareSuite.Name`,
        /// `RobotSoftwareSuite.Version`, `Sources`.
        ///
        /// [AWS::RoboMaker::RobotApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-robotapplication.html)
        pub struct RobotApplication;

        /// Returns `ApplicationVersion`, `Arn`.
        ///
        /// [AWS::RoboMaker::RobotApplicationVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-robotapplicationversion.html)
        pub struct RobotApplicationVersion;

        /// Returns `Arn`, `CurrentRevisionId`, `Environment`, `Name`, `RenderingEngine.Name`,
        /// `RenderingEngine.Version`, `RobotSoftwareSuite.Name`, `RobotSoftwareSuite.Version`,
        /// `SimulationSoftwareSuite.Name`, `SimulationSoftwareSuite.Version`, `Sources`.
        ///
        /// [AWS::RoboMaker::SimulationApplication](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-simulationapplication.html)
        pub struct SimulationApplication;

        /// Returns `ApplicationVersion`, `Arn`.
        ///
        /// [AWS::RoboMaker::SimulationApplicationVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-robomaker-simulationapplicationversion.html)
        pub struct SimulationApplicationVersion;
    }

    /// Resource types `AWS::RolesAnywhere::..`.
    pub mod RolesAnywhere {
        /// Returns `CrlId`.
        ///
        /// [AWS::RolesAnywhere::CRL](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rolesanywhere-crl.html)
        pub struct CRL;

        /// Returns `ProfileArn`, `ProfileId`.
        ///
        /// [AWS::RolesAnywhere::Profile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rolesanywhere-profile.html)
        pub struct Profile;

        /// Returns `TrustAnchorArn`, `TrustAnchorId`.
        ///
        /// [AWS::RolesAnywhere::TrustAnchor](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-rolesanywhere-trustanchor.html)
        pub struct TrustAnchor;
    }

    /// Resource types `AWS::Route53::..`.
    pub mod Route53 {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Route53::CidrCollection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-cidrcollection.html)
        pub struct CidrCollection;

        /// Returns no attributes.
        ///
        /// [AWS::Route53::DNSSEC](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-dnssec.html)
        pub struct DNSSEC;

        /// Returns `Arn`, `CallerReference`, `Id`, `NameServers`.
        ///
        /// [AWS::Route53::DelegationSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-delegationset.html)
        pub struct DelegationSet;

        /// Returns `HealthCheckId`.
        ///
        /// [AWS::Route53::HealthCheck](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-healthcheck.html)
        pub struct HealthCheck;

        /// Returns `Id`, `NameServers`.
        ///
        /// [AWS::Route53::HostedZone](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-hostedzone.html)
        pub struct HostedZone;

        /// Returns no attributes.
        ///
        /// [AWS::Route53::KeySigningKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-keysigningkey.html)
        pub struct KeySigningKey;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::Route53::QueryLoggingConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-queryloggingconfig.html)
        pub struct QueryLoggingConfig;

        /// Returns no attributes.
        ///
        /// [AWS::Route53::RecordSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordset.html)
        pub struct RecordSet;

        /// Returns `Id`.
        ///
        /// [AWS::Route53::RecordSetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-recordsetgroup.html)
        pub struct RecordSetGroup;

        /// Returns `Arn`, `Id`, `Type`, `Version`.
        ///
        /// [AWS::Route53::TrafficPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-trafficpolicy.html)
        pub struct TrafficPolicy;

        /// Returns `Arn`, `Id`, `State`, `TrafficPolicyType`.
        ///
        /// [AWS::Route53::TrafficPolicyInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53-trafficpolicyinstance.html)
        pub struct TrafficPolicyInstance;
    }

    /// Resource types `AWS::Route53GlobalResolver::..`.
    pub mod Route53GlobalResolver {
        /// Returns `AccessSourceId`, `Arn`, `CreatedAt`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::AccessSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-accesssource.html)
        pub struct AccessSource;

        /// Returns `AccessTokenId`, `Arn`, `CreatedAt`, `GlobalResolverId`, `Status`, `UpdatedAt`, `Value`.
        ///
        /// [AWS::Route53GlobalResolver::AccessToken](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-accesstoken.html)
        pub struct AccessToken;

        /// Returns `Arn`, `CreatedAt`, `DnsViewId`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::DnsView](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-dnsview.html)
        pub struct DnsView;

        /// Returns `Arn`, `CreatedAt`, `DomainCount`, `FirewallDomainListId`, `Status`, `StatusMessage`,
        /// `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::FirewallDomainList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-firewalldomainlist.html)
        pub struct FirewallDomainList;

        /// Returns `CreatedAt`, `FirewallRuleId`, `QueryType`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::FirewallRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-firewallrule.html)
        pub struct FirewallRule;

        /// Returns `Arn`, `CreatedAt`, `DnsName`, `GlobalResolverId`, `IPv4Addresses`, `IPv6Addresses`,
        /// `Status`, `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::GlobalResolver](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-globalresolver.html)
        pub struct GlobalResolver;

        /// Returns `CreatedAt`, `HostedZoneAssociationId`, `HostedZoneName`, `Status`, `UpdatedAt`.
        ///
        /// [AWS::Route53GlobalResolver::HostedZoneAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53globalresolver-hostedzoneassociation.html)
        pub struct HostedZoneAssociation;
    }

    /// Resource types `AWS::Route53Profiles::..`.
    pub mod Route53Profiles {
        /// Returns `Arn`, `ClientToken`, `Id`, `ShareStatus`.
        ///
        /// [AWS::Route53Profiles::Profile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53profiles-profile.html)
        pub struct Profile;

        /// Returns `Id`.
        ///
        /// [AWS::Route53Profiles::ProfileAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53profiles-profileassociation.html)
        pub struct ProfileAssociation;

        /// Returns `Id`, `ResourceType`.
        ///
        /// [AWS::Route53Profiles::ProfileResourceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53profiles-profileresourceassociation.html)
        pub struct ProfileResourceAssociation;
    }

    /// Resource types `AWS::Route53RecoveryControl::..`.
    pub mod Route53RecoveryControl {
        /// Returns `ClusterArn`, `ClusterEndpoints`, `Status`.
        ///
        /// [AWS::Route53RecoveryControl::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoverycontrol-cluster.html)
        pub struct Cluster;

        /// Returns `ControlPanelArn`, `DefaultControlPanel`, `RoutingControlCount`, `Status`.
        ///
        /// [AWS::Route53RecoveryControl::ControlPanel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoverycontrol-controlpanel.html)
        pub struct ControlPanel;

        /// Returns `RoutingControlArn`, `Status`.
        ///
        /// [AWS::Route53RecoveryControl::RoutingControl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoverycontrol-routingcontrol.html)
        pub struct RoutingControl;

        /// Returns `SafetyRuleArn`, `Status`.
        ///
        /// [AWS::Route53RecoveryControl::SafetyRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoverycontrol-safetyrule.html)
        pub struct SafetyRule;
    }

    /// Resource types `AWS::Route53RecoveryReadiness::..`.
    pub mod Route53RecoveryReadiness {
        /// Returns `CellArn`, `ParentReadinessScopes`.
        ///
        /// [AWS::Route53RecoveryReadiness::Cell](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoveryreadiness-cell.html)
        pub struct Cell;

        /// Returns `ReadinessCheckArn`.
        ///
        /// [AWS::Route53RecoveryReadiness::ReadinessCheck](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoveryreadiness-readinesscheck.html)
        pub struct ReadinessCheck;

        /// Returns `RecoveryGroupArn`.
        ///
        /// [AWS::Route53RecoveryReadiness::RecoveryGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoveryreadiness-recoverygroup.html)
        pub struct RecoveryGroup;

        /// Returns `ResourceSetArn`.
        ///
        /// [AWS::Route53RecoveryReadiness::ResourceSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53recoveryreadiness-resourceset.html)
        pub struct ResourceSet;
    }

    /// Resource types `AWS::Route53Resolver::..`.
    pub mod Route53Resolver {
        /// Returns `Arn`, `CreationTime`, `CreatorRequestId`, `DomainCount`, `Id`, `ManagedOwnerName`,
        /// `ModificationTime`, `Status`, `StatusMessage`.
        ///
        /// [AWS::Route53Resolver::FirewallDomainList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-firewalldomainlist.html)
        pub struct FirewallDomainList;

        /// Returns `Arn`, `CreationTime`, `CreatorRequestId`, `Id`, `ModificationTime`, `OwnerId`, `RuleCount`,
        /// `ShareStatus`, `Status`, `StatusMessage`.
        ///
        /// [AWS::Route53Resolver::FirewallRuleGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-firewallrulegroup.html)
        pub struct FirewallRuleGroup;

        /// Returns `Arn`, `CreationTime`, `CreatorRequestId`, `Id`, `ManagedOwnerName`, `ModificationTime`,
        /// `Status`, `StatusMessage`.
        ///
        /// [AWS::Route53Resolver::FirewallRuleGroupAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-firewallrulegroupassociation.html)
        pub struct FirewallRuleGroupAssociation;

        /// Returns `Arn`, `CreationTime`, `CreatorRequestId`, `Id`, `ModificationTime`, `Status`,
        /// `StatusMessage`.
        ///
        /// [AWS::Route53Resolver::OutpostResolver](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-outpostresolver.html)
        pub struct OutpostResolver;

        /// Returns `AutodefinedReverse`, `Id`, `OwnerId`.
        ///
        /// [AWS::Route53Resolver::ResolverConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverconfig.html)
        pub struct ResolverConfig;

        /// Returns `Id`, `OwnerId`, `ValidationStatus`.
        ///
        /// [AWS::Route53Resolver::ResolverDNSSECConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverdnssecconfig.html)
        pub struct ResolverDNSSECConfig;

        /// Returns `Arn`, `Direction`, `HostVPCId`, `IpAddressCount`, `Name`, `ResolverEndpointId`.
        ///
        /// [AWS::Route53Resolver::ResolverEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverendpoint.html)
        pub struct ResolverEndpoint;

        /// Returns `Arn`, `AssociationCount`, `CreationTime`, `CreatorRequestId`, `Id`, `OwnerId`,
        /// `ShareStatus`, `Status`.
        ///
        /// [AWS::Route53Resolver::ResolverQueryLoggingConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverqueryloggingconfig.html)
        pub struct ResolverQueryLoggingConfig;

        /// Returns `CreationTime`, `Error`, `ErrorMessage`, `Id`, `Status`.
        ///
        /// [AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverqueryloggingconfigassociation.html)
        pub struct ResolverQueryLoggingConfigAssociation;

        /// Returns `Arn`, `DelegationRecord`, `DomainName`, `Name`, `ResolverEndpointId`, `ResolverRuleId`,
        /// `RuleType`, `Tags`, `TargetIps`.
        ///
        /// [AWS::Route53Resolver::ResolverRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverrule.html)
        pub struct ResolverRule;

        /// Returns `Name`, `ResolverRuleAssociationId`, `ResolverRuleId`, `VPCId`.
        ///
        /// [AWS::Route53Resolver::ResolverRuleAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-route53resolver-resolverruleassociation.html)
        pub struct ResolverRuleAssociation;
    }

    /// Resource types `AWS::S3::..`.
    pub mod S3 {
        /// Returns `AccessGrantArn`, `AccessGrantId`, `GrantScope`.
        ///
        /// [AWS::S3::AccessGrant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrant.html)
        pub struct AccessGrant;

        /// Returns `AccessGrantsInstanceArn`, `AccessGrantsInstanceId`.
        ///
        /// [AWS::S3::AccessGrantsInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrantsinstance.html)
        pub struct AccessGrantsInstance;

        /// Returns `AccessGrantsLocationArn`, `AccessGrantsLocationId`.
        ///
        /// [AWS::S3::AccessGrantsLocation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrantslocation.html)
        pub struct AccessGrantsLocation;

        /// Returns `Alias`, `Arn`, `Bucket`, `BucketAccountId`, `Name`, `NetworkOrigin`,
        /// `PublicAccessBlockConfiguration.BlockPublicAcls`,
        /// `PublicAccessBlockConfiguration.BlockPublicPolicy`,
        /// `PublicAccessBlockConfiguration.IgnorePublicAcls`,
        /// `PublicAccessBlockConfiguration.RestrictPublicBuckets`, `Tags`, `VpcConfiguration.VpcId`.
        ///
        /// [AWS::S3::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accesspoint.html)
        pub struct AccessPoint;

        /// Returns `Arn`, `DomainName`, `DualStackDomainName`,
        /// `MetadataConfiguration.AnnotationTableConfiguration.TableArn`,
        /// `MetadataConfiguration.AnnotationTableConfiguration.TableName`, `MetadataConfiguration.Destination`,
        /// `MetadataConfiguration.InventoryTableConfiguration.TableArn`,
        /// `MetadataConfiguration.InventoryTableConfiguration.TableName`,
        /// `MetadataConfiguration.JournalTableConfiguration.TableArn`,
        /// `MetadataConfiguration.JournalTableConfiguration.TableName`,
        /// `MetadataTableConfiguration.S3TablesDestination.TableArn`,
        /// `MetadataTableConfiguration.S3TablesDestination.TableNamespace`, `RegionalDomainName`, `WebsiteURL`.
        ///
        /// [AWS::S3::Bucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html)
        pub struct Bucket;

        /// Returns no attributes.
        ///
        /// [AWS::S3::BucketPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html)
        pub struct BucketPolicy;

        /// Returns `Alias`, `CreatedAt`.
        ///
        /// [AWS::S3::MultiRegionAccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-multiregionaccesspoint.html)
        pub struct MultiRegionAccessPoint;

        /// Returns `PolicyStatus`, `PolicyStatus.IsPublic`.
        ///
        /// [AWS::S3::MultiRegionAccessPointPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-multiregionaccesspointpolicy.html)
        pub struct MultiRegionAccessPointPolicy;

        /// Returns `StorageLensConfiguration.StorageLensArn`.
        ///
        /// [AWS::S3::StorageLens](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-storagelens.html)
        pub struct StorageLens;

        /// Returns `StorageLensGroupArn`.
        ///
        /// [AWS::S3::StorageLensGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-storagelensgroup.html)
        pub struct StorageLensGroup;
    }

    /// Resource types `AWS::S3Express::..`.
    pub mod S3Express {
        /// Returns `Arn`, `NetworkOrigin`.
        ///
        /// [AWS::S3Express::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3express-accesspoint.html)
        pub struct AccessPoint;

        /// Returns no attributes.
        ///
        /// [AWS::S3Express::BucketPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3express-bucketpolicy.html)
        pub struct BucketPolicy;

        /// Returns `Arn`, `AvailabilityZoneName`.
        ///
        /// [AWS::S3Express::DirectoryBucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3express-directorybucket.html)
        pub struct DirectoryBucket;
    }

    /// Resource types `AWS::S3Files::..`.
    pub mod S3Files {
        /// Returns `AccessPointArn`, `AccessPointId`, `OwnerId`, `Status`.
        ///
        /// [AWS::S3Files::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3files-accesspoint.html)
        pub struct AccessPoint;

        /// Returns `CreationTime`, `FileSystemArn`, `FileSystemId`, `OwnerId`, `Status`, `StatusMessage`,
        /// `SynchronizationConfiguration.LatestVersionNumber`.
        ///
        /// [AWS::S3Files::FileSystem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3files-filesystem.html)
        pub struct FileSystem;

        /// Returns no attributes.
        ///
        /// [AWS::S3Files::FileSystemPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3files-filesystempolicy.html)
        pub struct FileSystemPolicy;

        /// Returns `AvailabilityZoneId`, `MountTargetId`, `NetworkInterfaceId`, `OwnerId`, `Status`,
        /// `StatusMessage`, `VpcId`.
        ///
        /// [AWS::S3Files::MountTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3files-mounttarget.html)
        pub struct MountTarget;
    }

    /// Resource types `AWS::S3ObjectLambda::..`.
    pub mod S3ObjectLambda {
        /// Returns `Alias`, `Alias.Status`, `Alias.Value`, `Arn`, `CreationDate`, `PolicyStatus`,
        /// `PolicyStatus.IsPublic`, `PublicAccessBlockConfiguration`.
        ///
        /// [AWS::S3ObjectLambda::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3objectlambda-accesspoint.html)
        pub struct AccessPoint;

        /// Returns no attributes.
        ///
        /// [AWS::S3ObjectLambda::AccessPointPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3objectlambda-accesspointpolicy.html)
        pub struct AccessPointPolicy;
    }

    /// Resource types `AWS::S3Outposts::..`.
    pub mod S3Outposts {
        /// Returns `Arn`.
        ///
        /// [AWS::S3Outposts::AccessPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3outposts-accesspoint.html)
        pub struct AccessPoint;

        /// Returns `Arn`.
        ///
        /// [AWS::S3Outposts::Bucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3outposts-bucket.html)
        pub struct Bucket;

        /// Returns no attributes.
        ///
        /// [AWS::S3Outposts::BucketPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3outposts-bucketpolicy.html)
        pub struct BucketPolicy;

        /// Returns `Arn`, `CidrBlock`, `CreationTime`, `Id`, `NetworkInterfaces`, `Status`.
        ///
        /// [AWS::S3Outposts::Endpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3outposts-endpoint.html)
        pub struct Endpoint;
    }

    /// Resource types `AWS::S3Tables::..`.
    pub mod S3Tables {
        /// Returns no attributes.
        ///
        /// [AWS::S3Tables::Namespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3tables-namespace.html)
        pub struct Namespace;

        /// Returns `TableARN`, `VersionToken`, `WarehouseLocation`.
        ///
        /// [AWS::S3Tables::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3tables-table.html)
        pub struct Table;

        /// Returns `TableBucketARN`.
        ///
        /// [AWS::S3Tables::TableBucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3tables-tablebucket.html)
        pub struct TableBucket;

        /// Returns no attributes.
        ///
        /// [AWS::S3Tables::TableBucketPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3tables-tablebucketpolicy.html)
        pub struct TableBucketPolicy;

        /// Returns `Namespace`, `TableBucketARN`, `TableName`.
        ///
        /// [AWS::S3Tables::TablePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3tables-tablepolicy.html)
        pub struct TablePolicy;
    }

    /// Resource types `AWS::S3Vectors::..`.
    pub mod S3Vectors {
        /// Returns `CreationTime`, `IndexArn`.
        ///
        /// [AWS::S3Vectors::Index](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3vectors-index.html)
        pub struct Index;

        /// Returns `CreationTime`, `VectorBucketArn`.
        ///
        /// [AWS::S3Vectors::VectorBucket](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3vectors-vectorbucket.html)
        pub struct VectorBucket;

        /// Returns no attributes.
        ///
        /// [AWS::S3Vectors::VectorBucketPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3vectors-vectorbucketpolicy.html)
        pub struct VectorBucketPolicy;
    }

    /// Resource types `AWS::SCN::..`.
    pub mod SCN {
        /// Returns `Arn`, `CreatedTime`, `LastModifiedTime`.
        ///
        /// [AWS::SCN::DataIntegrationFlow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scn-dataintegrationflow.html)
        pub struct DataIntegrationFlow;

        /// Returns `Arn`, `CreatedTime`, `LastModifiedTime`.
        ///
        /// [AWS::SCN::Dataset](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scn-dataset.html)
        pub struct Dataset;

        /// Returns `Arn`, `AwsAccountId`, `CreatedTime`, `InstanceId`, `LastModifiedTime`, `State`,
        /// `VersionNumber`.
        ///
        /// [AWS::SCN::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scn-instance.html)
        pub struct Instance;

        /// Returns `Arn`, `CreatedTime`, `LastModifiedTime`.
        ///
        /// [AWS::SCN::Namespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scn-namespace.html)
        pub struct Namespace;
    }

    /// Resource types `AWS::SDB::..`.
    pub mod SDB {
        /// Returns `Id`.
        ///
        /// [AWS::SDB::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sdb-domain.html)
        pub struct Domain;
    }

    /// Resource types `AWS::SES::..`.
    pub mod SES {
        /// Returns no attributes.
        ///
        /// [AWS::SES::ConfigurationSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-configurationset.html)
        pub struct ConfigurationSet;

        /// Returns `Id`.
        ///
        /// [AWS::SES::ConfigurationSetEventDestination](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-configurationseteventdestination.html)
        pub struct ConfigurationSetEventDestination;

        /// Returns no attributes.
        ///
        /// [AWS::SES::ContactList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-contactlist.html)
        pub struct ContactList;

        /// Returns no attributes.
        ///
        /// [AWS::SES::CustomVerificationEmailTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-customverificationemailtemplate.html)
        pub struct CustomVerificationEmailTemplate;

        /// Returns no attributes.
        ///
        /// [AWS::SES::DedicatedIpPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-dedicatedippool.html)
        pub struct DedicatedIpPool;

        /// Returns `DkimDNSTokenName1`, `DkimDNSTokenName2`, `DkimDNSTokenName3`, `DkimDNSTokenValue1`,
        /// `DkimDNSTokenValue2`, `DkimDNSTokenValue3`.
        ///
        /// [AWS::SES::EmailIdentity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-emailidentity.html)
        pub struct EmailIdentity;

        /// Returns no attributes.
        ///
        /// [AWS::SES::EmailIdentityCertificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-emailidentitycertificate.html)
        pub struct EmailIdentityCertificate;

        /// Returns `AddonInstanceArn`, `AddonInstanceId`, `AddonName`.
        ///
        /// [AWS::SES::MailManagerAddonInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanageraddoninstance.html)
        pub struct MailManagerAddonInstance;

        /// Returns `AddonSubscriptionArn`, `AddonSubscriptionId`.
        ///
        /// [AWS::SES::MailManagerAddonSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanageraddonsubscription.html)
        pub struct MailManagerAddonSubscription;

        /// Returns `AddressListArn`, `AddressListId`.
        ///
        /// [AWS::SES::MailManagerAddressList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanageraddresslist.html)
        pub struct MailManagerAddressList;

        /// Returns `ArchiveArn`, `ArchiveId`, `ArchiveState`.
        ///
        /// [AWS::SES::MailManagerArchive](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanagerarchive.html)
        pub struct MailManagerArchive;

        /// Returns `ARecord`, `IngressPointArn`, `IngressPointId`, `Status`.
        ///
        /// [AWS::SES::MailManagerIngressPoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanageringresspoint.html)
        pub struct MailManagerIngressPoint;

        /// Returns `RelayArn`, `RelayId`.
        ///
        /// [AWS::SES::MailManagerRelay](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanagerrelay.html)
        pub struct MailManagerRelay;

        /// Returns `RuleSetArn`, `RuleSetId`.
        ///
        /// [AWS::SES::MailManagerRuleSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanagerruleset.html)
        pub struct MailManagerRuleSet;

        /// Returns `TrafficPolicyArn`, `TrafficPolicyId`.
        ///
        /// [AWS::SES::MailManagerTrafficPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-mailmanagertrafficpolicy.html)
        pub struct MailManagerTrafficPolicy;

        /// Returns no attributes.
        ///
        /// [AWS::SES::MultiRegionEndpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-multiregionendpoint.html)
        pub struct MultiRegionEndpoint;

        /// Returns `Id`.
        ///
        /// [AWS::SES::ReceiptFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-receiptfilter.html)
        pub struct ReceiptFilter;

        /// Returns `RuleName`.
        ///
        /// [AWS::SES::ReceiptRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-receiptrule.html)
        pub struct ReceiptRule;

        /// Returns no attributes.
        ///
        /// [AWS::SES::ReceiptRuleSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-receiptruleset.html)
        pub struct ReceiptRuleSet;

        /// Returns `Id`.
        ///
        /// [AWS::SES::Template](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-template.html)
        pub struct Template;

        /// Returns `Arn`.
        ///
        /// [AWS::SES::Tenant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-tenant.html)
        pub struct Tenant;

        /// Returns `VdmAttributesResourceId`.
        ///
        /// [AWS::SES::VdmAttributes](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ses-vdmattributes.html)
        pub struct VdmAttributes;
    }

    /// Resource types `AWS::SMSVOICE::..`.
    pub mod SMSVOICE {
        /// Returns `Arn`.
        ///
        /// [AWS::SMSVOICE::ConfigurationSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-configurationset.html)
        pub struct ConfigurationSet;

        /// Returns `CreatedTimestamp`, `NotifyConfigurationArn`, `NotifyConfigurationId`, `Status`, `Tier`,
        /// `TierUpgradeStatus`.
        ///
        /// [AWS::SMSVOICE::NotifyConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-notifyconfiguration.html)
        pub struct NotifyConfiguration;

        /// Returns `Arn`.
        ///
        /// [AWS::SMSVOICE::OptOutList](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-optoutlist.html)
        pub struct OptOutList;

        /// Returns `Arn`, `PhoneNumber`, `PhoneNumberId`.
        ///
        /// [AWS::SMSVOICE::PhoneNumber](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-phonenumber.html)
        pub struct PhoneNumber;

        /// Returns `Arn`, `PoolId`.
        ///
        /// [AWS::SMSVOICE::Pool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-pool.html)
        pub struct Pool;

        /// Returns `Arn`, `ProtectConfigurationId`.
        ///
        /// [AWS::SMSVOICE::ProtectConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-protectconfiguration.html)
        pub struct ProtectConfiguration;

        /// Returns `CreatedTimestamp`, `PoolId`, `RcsAgentArn`, `RcsAgentId`, `Status`, `TestingAgent`.
        ///
        /// [AWS::SMSVOICE::RcsAgent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-rcsagent.html)
        pub struct RcsAgent;

        /// Returns `CreatedTimestamp`, `CurrentVersionNumber`, `RegistrationArn`, `RegistrationId`,
        /// `RegistrationStatus`.
        ///
        /// [AWS::SMSVOICE::Registration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-registration.html)
        pub struct Registration;

        /// Returns `AttachmentStatus`, `CreatedTimestamp`, `RegistrationAttachmentArn`,
        /// `RegistrationAttachmentId`, `UploadedAttachmentUrl`.
        ///
        /// [AWS::SMSVOICE::RegistrationAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-registrationattachment.html)
        pub struct RegistrationAttachment;

        /// Returns no attributes.
        ///
        /// [AWS::SMSVOICE::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`.
        ///
        /// [AWS::SMSVOICE::SenderId](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-senderid.html)
        pub struct SenderId;

        /// Returns `CreatedTimestamp`, `Status`, `VerifiedDestinationNumberArn`, `VerifiedDestinationNumberId`.
        ///
        /// [AWS::SMSVOICE::VerifiedDestinationNumber](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-smsvoice-verifieddestinationnumber.html)
        pub struct VerifiedDestinationNumber;
    }

    /// Resource types `AWS::SNS::..`.
    pub mod SNS {
        /// Returns `Arn`.
        ///
        /// [AWS::SNS::Subscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html)
        pub struct Subscription;

        /// Returns `ContentBasedDeduplication`, `DeliveryStatusLogging`, `DisplayName`, `FifoThroughputScope`,
        /// `FifoTopic`, `KmsMasterKeyId`, `MaximumMessageSize`, `SignatureVersion`, `Subscription`, `Tags`,
        /// `TopicArn`, `TopicName`, `TracingConfig`.
        ///
        /// [AWS::SNS::Topic](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html)
        pub struct Topic;

        /// Returns no attributes.
        ///
        /// [AWS::SNS::TopicInlinePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicinlinepolicy.html)
        pub struct TopicInlinePolicy;

        /// Returns `Id`.
        ///
        /// [AWS::SNS::TopicPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html)
        pub struct TopicPolicy;
    }

    /// Resource types `AWS::SQS::..`.
    pub mod SQS {
        /// Returns `Arn`, `ContentBasedDeduplication`, `DeduplicationScope`, `DelaySeconds`, `FifoQueue`,
        /// `FifoThroughputLimit`, `KmsDataKeyReusePeriodSeconds`, `KmsMasterKeyId`, `MaximumMessageSize`,
        /// `MessageRetentionPeriod`, `QueueName`, `QueueUrl`, `ReceiveMessageWaitTimeSeconds`,
        /// `RedrivePolicy.deadLetterTargetArn`, `RedrivePolicy.maxReceiveCount`, `SqsManagedSseEnabled`,
        /// `Tags`, `VisibilityTimeout`.
        ///
        /// [AWS::SQS::Queue](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html)
        pub struct Queue;

        /// Returns no attributes.
        ///
        /// [AWS::SQS::QueueInlinePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queueinlinepolicy.html)
        pub struct QueueInlinePolicy;

        /// Returns `Id`.
        ///
        /// [AWS::SQS::QueuePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html)
        pub struct QueuePolicy;
    }

    /// Resource types `AWS::SSM::..`.
    pub mod SSM {
        /// Returns `AssociationId`.
        ///
        /// [AWS::SSM::Association](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-association.html)
        pub struct Association;

        /// Returns `CloudConnectorArn`, `CloudConnectorId`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::SSM::CloudConnector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-cloudconnector.html)
        pub struct CloudConnector;

        /// Returns no attributes.
        ///
        /// [AWS::SSM::Document](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html)
        pub struct Document;

        /// Returns `WindowId`.
        ///
        /// [AWS::SSM::MaintenanceWindow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindow.html)
        pub struct MaintenanceWindow;

        /// Returns `WindowTargetId`.
        ///
        /// [AWS::SSM::MaintenanceWindowTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindowtarget.html)
        pub struct MaintenanceWindowTarget;

        /// Returns `WindowTaskId`.
        ///
        /// [AWS::SSM::MaintenanceWindowTask](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindowtask.html)
        pub struct MaintenanceWindowTask;

        /// Returns `CreatedBy`, `CreatedTime`, `LastModifiedBy`, `LastModifiedTime`, `OpsItemArn`, `OpsItemId`,
        /// `OpsItemType`, `Status`, `Version`.
        ///
        /// [AWS::SSM::OpsItem](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-opsitem.html)
        pub struct OpsItem;

        /// Returns `AllowedPattern`, `Arn`, `DataType`, `Description`, `Name`, `Policies`, `Tier`, `Type`,
        /// `Value`.
        ///
        /// [AWS::SSM::Parameter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html)
        pub struct Parameter;

        /// Returns `Id`.
        ///
        /// [AWS::SSM::PatchBaseline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-patchbaseline.html)
        pub struct PatchBaseline;

        /// Returns no attributes.
        ///
        /// [AWS::SSM::ResourceDataSync](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-resourcedatasync.html)
        pub struct ResourceDataSync;

        /// Returns `PolicyHash`, `PolicyId`.
        ///
        /// [AWS::SSM::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`, `LastModifiedDate`, `LastModifiedUser`, `Status`.
        ///
        /// [AWS::SSM::ServiceSetting](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-servicesetting.html)
        pub struct ServiceSetting;
    }

    /// Resource types `AWS::SSMContacts::..`.
    pub mod SSMContacts {
        /// Returns `Arn`.
        ///
        /// [AWS::SSMContacts::Contact](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmcontacts-contact.html)
        pub struct Contact;

        /// Returns `Arn`.
        ///
        /// [AWS::SSMContacts::ContactChannel](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmcontacts-contactchannel.html)
        pub struct ContactChannel;

        /// Returns `Arn`.
        ///
        /// [AWS::SSMContacts::Plan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmcontacts-plan.html)
        pub struct Plan;

        /// Returns `Arn`.
        ///
        /// [AWS::SSMContacts::Rotation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmcontacts-rotation.html)
        pub struct Rotation;
    }

    /// Resource types `AWS::SSMGuiConnect::..`.
    pub mod SSMGuiConnect {
        /// Returns `AccountId`.
        ///
        /// [AWS::SSMGuiConnect::Preferences](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmguiconnect-preferences.html)
        pub struct Preferences;
    }

    /// Resource types `AWS::SSMIncidents::..`.
    pub mod SSMIncidents {
        /// Returns `Arn`.
        ///
        /// [AWS::SSMIncidents::ReplicationSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmincidents-replicationset.html)
        pub struct ReplicationSet;

        /// Returns `Arn`.
        ///
        /// [AWS::SSMIncidents::ResponsePlan](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmincidents-responseplan.html)
        pub struct ResponsePlan;
    }

    /// Resource types `AWS::SSMQuickSetup::..`.
    pub mod SSMQuickSetup {
        /// Returns `CreatedAt`, `LastModifiedAt`, `ManagerArn`, `StatusSummaries`.
        ///
        /// [AWS::SSMQuickSetup::ConfigurationManager](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmquicksetup-configurationmanager.html)
        pub struct ConfigurationManager;

        /// Returns `AssociationId`.
        ///
        /// [AWS::SSMQuickSetup::LifecycleAutomation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssmquicksetup-lifecycleautomation.html)
        pub struct LifecycleAutomation;
    }

    /// Resource types `AWS::SSO::..`.
    pub mod SSO {
        /// Returns `ApplicationArn`, `IdentityStoreArn`.
        ///
        /// [AWS::SSO::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-application.html)
        pub struct Application;

        /// Returns no attributes.
        ///
        /// [AWS::SSO::ApplicationAssignment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-applicationassignment.html)
        pub struct ApplicationAssignment;

        /// Returns no attributes.
        ///
        /// [AWS::SSO::Assignment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-assignment.html)
        pub struct Assignment;

        /// Returns `IdentityStoreId`, `InstanceArn`, `OwnerAccountId`, `Status`.
        ///
        /// [AWS::SSO::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-instance.html)
        pub struct Instance;

        /// Returns no attributes.
        ///
        /// [AWS::SSO::InstanceAccessControlAttributeConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-instanceaccesscontrolattributeconfiguration.html)
        pub struct InstanceAccessControlAttributeConfiguration;

        /// Returns `PermissionSetArn`.
        ///
        /// [AWS::SSO::PermissionSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sso-permissionset.html)
        pub struct PermissionSet;
    }

    /// Resource types `AWS::SageMaker::..`.
    pub mod SageMaker {
        /// Returns `AIWorkloadConfigArn`, `CreationTime`.
        ///
        /// [AWS::SageMaker::AIWorkloadConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-aiworkloadconfig.html)
        pub struct AIWorkloadConfig;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::SageMaker::Action](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-action.html)
        pub struct Action;

        /// Returns `AlgorithmArn`, `CreationTime`.
        ///
        /// [AWS::SageMaker::Algorithm](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-algorithm.html)
        pub struct Algorithm;

        /// Returns `AppArn`, `BuiltInLifecycleConfigArn`.
        ///
        /// [AWS::SageMaker::App](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-app.html)
        pub struct App;

        /// Returns `AppImageConfigArn`.
        ///
        /// [AWS::SageMaker::AppImageConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-appimageconfig.html)
        pub struct AppImageConfig;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::SageMaker::Artifact](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-artifact.html)
        pub struct Artifact;

        /// Returns `ClusterArn`, `ClusterStatus`, `CreationTime`, `FailureMessage`.
        ///
        /// [AWS::SageMaker::Cluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-cluster.html)
        pub struct Cluster;

        /// Returns `ClusterSchedulerConfigArn`, `ClusterSchedulerConfigId`, `ClusterSchedulerConfigVersion`,
        /// `CreationTime`, `Status`.
        ///
        /// [AWS::SageMaker::ClusterSchedulerConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-clusterschedulerconfig.html)
        pub struct ClusterSchedulerConfig;

        /// Returns `CodeRepositoryArn`, `CodeRepositoryName`.
        ///
        /// [AWS::SageMaker::CodeRepository](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-coderepository.html)
        pub struct CodeRepository;

        /// Returns `ComputeQuotaArn`, `ComputeQuotaId`, `ComputeQuotaVersion`, `CreationTime`,
        /// `LastModifiedTime`, `Status`.
        ///
        /// [AWS::SageMaker::ComputeQuota](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-computequota.html)
        pub struct ComputeQuota;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::SageMaker::Context](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-context.html)
        pub struct Context;

        /// Returns `CreationTime`, `DataQualityAppSpecification.ContainerArguments`,
        /// `DataQualityAppSpecification.ContainerEntrypoint`, `DataQualityAppSpecification.ImageUri`,
        /// `DataQualityAppSpecification.PostAnalyticsProcessorSourceUri`,
        /// `DataQualityAppSpecification.RecordPreprocessorSourceUri`,
        /// `DataQualityBaselineConfig.BaseliningJobName`,
        /// `DataQualityBaselineConfig.ConstraintsResource.S3Uri`,
        /// `DataQualityBaselineConfig.StatisticsResource.S3Uri`,
        /// `DataQualityJobInput.BatchTransformInput.DataCapturedDestinationS3Uri`,
        /// `DataQualityJobInput.BatchTransformInput.DatasetFormat.Csv.Header`,
        /// `DataQualityJobInput.BatchTransformInput.DatasetFormat.Json.Line`,
        /// `DataQualityJobInput.BatchTransformInput.DatasetFormat.Parquet`,
        /// `DataQualityJobInput.BatchTransformInput.ExcludeFeaturesAttribute`,
        /// `DataQualityJobInput.BatchTransformInput.LocalPath`,
        /// `DataQualityJobInput.BatchTransformInput.S3DataDistributionType`,
        /// `DataQualityJobInput.BatchTransformInput.S3InputMode`,
        /// `DataQualityJobInput.EndpointInput.EndpointName`,
        /// `DataQualityJobInput.EndpointInput.ExcludeFeaturesAttribute`,
        /// `DataQualityJobInput.EndpointInput.LocalPath`,
        /// `DataQualityJobInput.EndpointInput.S3DataDistributionType`,
        /// `DataQualityJobInput.EndpointInput.S3InputMode`, `DataQualityJobOutputConfig.KmsKeyId`,
        /// `DataQualityJobOutputConfig.MonitoringOutputs`, `EndpointName`, `JobDefinitionArn`,
        /// `JobDefinitionName`, `JobResources.ClusterConfig.InstanceCount`,
        /// `JobResources.ClusterConfig.InstanceType`, `JobResources.ClusterConfig.VolumeKmsKeyId`,
        /// `JobResources.ClusterConfig.VolumeSizeInGB`, `NetworkConfig.EnableInterContainerTrafficEncryption`,
        /// `NetworkConfig.EnableNetworkIsolation`, `NetworkConfig.VpcConfig.SecurityGroupIds`,
        /// `NetworkConfig.VpcConfig.Subnets`, `RoleArn`, `StoppingCondition.MaxRuntimeInSeconds`, `Tags`.
        ///
        /// [AWS::SageMaker::DataQualityJobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-dataqualityjobdefinition.html)
        pub struct DataQualityJobDefinition;

        /// Returns no attributes.
        ///
        /// [AWS::SageMaker::Device](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-device.html)
        pub struct Device;

        /// Returns no attributes.
        ///
        /// [AWS::SageMaker::DeviceFleet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-devicefleet.html)
        pub struct DeviceFleet;

        /// Returns `DomainArn`, `DomainId`, `HomeEfsFileSystemId`, `SecurityGroupIdForDomainBoundary`,
        /// `SingleSignOnApplicationArn`, `SingleSignOnManagedApplicationInstanceId`, `Url`.
        ///
        /// [AWS::SageMaker::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-domain.html)
        pub struct Domain;

        /// Returns `EndpointArn`, `EndpointName`.
        ///
        /// [AWS::SageMaker::Endpoint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-endpoint.html)
        pub struct Endpoint;

        /// Returns `EndpointConfigArn`, `EndpointConfigName`.
        ///
        /// [AWS::SageMaker::EndpointConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-endpointconfig.html)
        pub struct EndpointConfig;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`.
        ///
        /// [AWS::SageMaker::Experiment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-experiment.html)
        pub struct Experiment;

        /// Returns `Arn`, `CreationTime`, `Id`, `LastModifiedTime`, `LineageGroupArn`.
        ///
        /// [AWS::SageMaker::ExperimentTrialComponent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-experimenttrialcomponent.html)
        pub struct ExperimentTrialComponent;

        /// Returns `CreationTime`, `FeatureGroupStatus`.
        ///
        /// [AWS::SageMaker::FeatureGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-featuregroup.html)
        pub struct FeatureGroup;

        /// Returns `CreationTime`, `HubArn`, `HubStatus`, `LastModifiedTime`.
        ///
        /// [AWS::SageMaker::Hub](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-hub.html)
        pub struct Hub;

        /// Returns `CreationTime`, `HumanTaskUiArn`.
        ///
        /// [AWS::SageMaker::HumanTaskUi](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-humantaskui.html)
        pub struct HumanTaskUi;

        /// Returns `ImageArn`.
        ///
        /// [AWS::SageMaker::Image](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-image.html)
        pub struct Image;

        /// Returns `ContainerImage`, `ImageArn`, `ImageVersionArn`, `Version`.
        ///
        /// [AWS::SageMaker::ImageVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-imageversion.html)
        pub struct ImageVersion;

        /// Returns `CreationTime`, `FailureReason`, `InferenceComponentArn`, `InferenceComponentStatus`,
        /// `LastModifiedTime`, `RuntimeConfig.CurrentCopyCount`, `RuntimeConfig.DesiredCopyCount`,
        /// `RuntimeConfig.PlacementStatus`, `Specification.Container.DeployedImage`,
        /// `Specification.CurrentDataCacheConfig`.
        ///
        /// [AWS::SageMaker::InferenceComponent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-inferencecomponent.html)
        pub struct InferenceComponent;

        /// Returns `Arn`, `CreationTime`, `EndpointMetadata`, `LastModifiedTime`, `Status`.
        ///
        /// [AWS::SageMaker::InferenceExperiment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-inferenceexperiment.html)
        pub struct InferenceExperiment;

        /// Returns `Arn`, `CreationTime`, `LastModifiedTime`, `MlflowAppId`, `MlflowVersion`, `Status`.
        ///
        /// [AWS::SageMaker::MlflowApp](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-mlflowapp.html)
        pub struct MlflowApp;

        /// Returns `TrackingServerArn`.
        ///
        /// [AWS::SageMaker::MlflowTrackingServer](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-mlflowtrackingserver.html)
        pub struct MlflowTrackingServer;

        /// Returns `ModelArn`, `ModelName`.
        ///
        /// [AWS::SageMaker::Model](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-model.html)
        pub struct Model;

        /// Returns `CreationTime`, `EndpointName`, `JobDefinitionArn`, `JobDefinitionName`,
        /// `JobResources.ClusterConfig.InstanceCount`, `JobResources.ClusterConfig.InstanceType`,
        /// `JobResources.ClusterConfig.VolumeKmsKeyId`, `JobResources.ClusterConfig.VolumeSizeInGB`,
        /// `ModelBiasAppSpecification.ConfigUri`, `ModelBiasAppSpecification.ImageUri`,
        /// `ModelBiasBaselineConfig.BaseliningJobName`, `ModelBiasBaselineConfig.ConstraintsResource.S3Uri`,
        /// `ModelBiasJobInput.BatchTransformInput.DataCapturedDestinationS3Uri`,
        /// `ModelBiasJobInput.BatchTransformInput.DatasetFormat.Csv.Header`,
        /// `ModelBiasJobInput.BatchTransformInput.DatasetFormat.Json.Line`,
        /// `ModelBiasJobInput.BatchTransformInput.DatasetFormat.Parquet`,
        /// `ModelBiasJobInput.BatchTransformInput.EndTimeOffset`,
        /// `ModelBiasJobInput.BatchTransformInput.FeaturesAttribute`,
        /// `ModelBiasJobInput.BatchTransformInput.InferenceAttribute`,
        /// `ModelBiasJobInput.BatchTransformInput.LocalPath`,
        /// `ModelBiasJobInput.BatchTransformInput.ProbabilityAttribute`,
        /// `ModelBiasJobInput.BatchTransformInput.ProbabilityThresholdAttribute`,
        /// `ModelBiasJobInput.BatchTransformInput.S3DataDistributionType`,
        /// `ModelBiasJobInput.BatchTransformInput.S3InputMode`,
        /// `ModelBiasJobInput.BatchTransformInput.StartTimeOffset`,
        /// `ModelBiasJobInput.EndpointInput.EndTimeOffset`, `ModelBiasJobInput.EndpointInput.EndpointName`,
        /// `ModelBiasJobInput.EndpointInput.FeaturesAttribute`,
        /// `ModelBiasJobInput.EndpointInput.InferenceAttribute`, `ModelBiasJobInput.EndpointInput.LocalPath`,
        /// `ModelBiasJobInput.EndpointInput.ProbabilityAttribute`,
        /// `ModelBiasJobInput.EndpointInput.ProbabilityThresholdAttribute`,
        /// `ModelBiasJobInput.EndpointInput.S3DataDistributionType`,
        /// `ModelBiasJobInput.EndpointInput.S3InputMode`, `ModelBiasJobInput.EndpointInput.StartTimeOffset`,
        /// `ModelBiasJobInput.GroundTruthS3Input.S3Uri`, `ModelBiasJobOutputConfig.KmsKeyId`,
        /// `ModelBiasJobOutputConfig.MonitoringOutputs`, `NetworkConfig.EnableInterContainerTrafficEncryption`,
        /// `NetworkConfig.EnableNetworkIsolation`, `NetworkConfig.VpcConfig.SecurityGroupIds`,
        /// `NetworkConfig.VpcConfig.Subnets`, `RoleArn`, `StoppingCondition.MaxRuntimeInSeconds`, `Tags`.
        ///
        /// [AWS::SageMaker::ModelBiasJobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelbiasjobdefinition.html)
        pub struct ModelBiasJobDefinition;

        /// Returns `CreatedBy.DomainId`, `CreatedBy.UserProfileArn`, `CreatedBy.UserProfileName`,
        /// `CreationTime`, `LastModifiedBy.DomainId`, `LastModifiedBy.UserProfileArn`,
        /// `LastModifiedBy.UserProfileName`, `LastModifiedTime`, `ModelCardArn`, `ModelCardProcessingStatus`,
        /// `ModelCardVersion`.
        ///
        /// [AWS::SageMaker::ModelCard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelcard.html)
        pub struct ModelCard;

        /// Returns `CreationTime`, `EndpointName`, `JobDefinitionArn`, `JobDefinitionName`,
        /// `JobResources.ClusterConfig.InstanceCount`, `JobResources.ClusterConfig.InstanceType`,
        /// `JobResources.ClusterConfig.VolumeKmsKeyId`, `JobResources.ClusterConfig.VolumeSizeInGB`,
        /// `ModelExplainabilityAppSpecification.ConfigUri`, `ModelExplainabilityAppSpecification.ImageUri`,
        /// `ModelExplainabilityBaselineConfig.BaseliningJobName`,
        /// `ModelExplainabilityBaselineConfig.ConstraintsResource.S3Uri`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.DataCapturedDestinationS3Uri`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.DatasetFormat.Csv.Header`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.DatasetFormat.Json.Line`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.DatasetFormat.Parquet`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.FeaturesAttribute`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.InferenceAttribute`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.LocalPath`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.ProbabilityAttribute`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.S3DataDistributionType`,
        /// `ModelExplainabilityJobInput.BatchTransformInput.S3InputMode`,
        /// `ModelExplainabilityJobInput.EndpointInput.EndpointName`,
        /// `ModelExplainabilityJobInput.EndpointInput.FeaturesAttribute`,
        /// `ModelExplainabilityJobInput.EndpointInput.InferenceAttribute`,
        /// `ModelExplainabilityJobInput.EndpointInput.LocalPath`,
        /// `ModelExplainabilityJobInput.EndpointInput.ProbabilityAttribute`,
        /// `ModelExplainabilityJobInput.EndpointInput.S3DataDistributionType`,
        /// `ModelExplainabilityJobInput.EndpointInput.S3InputMode`,
        /// `ModelExplainabilityJobOutputConfig.KmsKeyId`,
        /// `ModelExplainabilityJobOutputConfig.MonitoringOutputs`,
        /// `NetworkConfig.EnableInterContainerTrafficEncryption`, `NetworkConfig.EnableNetworkIsolation`,
        /// `NetworkConfig.VpcConfig.SecurityGroupIds`, `NetworkConfig.VpcConfig.Subnets`, `RoleArn`,
        /// `StoppingCondition.MaxRuntimeInSeconds`, `Tags`.
        ///
        /// [AWS::SageMaker::ModelExplainabilityJobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelexplainabilityjobdefinition.html)
        pub struct ModelExplainabilityJobDefinition;

        /// Returns `CreationTime`, `LastModifiedTime`, `ModelPackageArn`, `ModelPackageStatus`.
        ///
        /// [AWS::SageMaker::ModelPackage](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelpackage.html)
        pub struct ModelPackage;

        /// Returns `CreationTime`, `ModelPackageGroupArn`, `ModelPackageGroupStatus`.
        ///
        /// [AWS::SageMaker::ModelPackageGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelpackagegroup.html)
        pub struct ModelPackageGroup;

        /// Returns `CreationTime`, `EndpointName`, `JobDefinitionArn`, `JobDefinitionName`,
        /// `JobResources.ClusterConfig.InstanceCount`, `JobResources.ClusterConfig.InstanceType`,
        /// `JobResources.ClusterConfig.VolumeKmsKeyId`, `JobResources.ClusterConfig.VolumeSizeInGB`,
        /// `ModelQualityAppSpecification.ContainerArguments`,
        /// `ModelQualityAppSpecification.ContainerEntrypoint`, `ModelQualityAppSpecification.ImageUri`,
        /// `ModelQualityAppSpecification.PostAnalyticsProcessorSourceUri`,
        /// `ModelQualityAppSpecification.ProblemType`,
        /// `ModelQualityAppSpecification.RecordPreprocessorSourceUri`,
        /// `ModelQualityBaselineConfig.BaseliningJobName`,
        /// `ModelQualityBaselineConfig.ConstraintsResource.S3Uri`,
        /// `ModelQualityJobInput.BatchTransformInput.DataCapturedDestinationS3Uri`,
        /// `ModelQualityJobInput.BatchTransformInput.DatasetFormat.Csv.Header`,
        /// `ModelQualityJobInput.BatchTransformInput.DatasetFormat.Json.Line`,
        /// `ModelQualityJobInput.BatchTransformInput.DatasetFormat.Parquet`,
        /// `ModelQualityJobInput.BatchTransformInput.EndTimeOffset`,
        /// `ModelQualityJobInput.BatchTransformInput.InferenceAttribute`,
        /// `ModelQualityJobInput.BatchTransformInput.LocalPath`,
        /// `ModelQualityJobInput.BatchTransformInput.ProbabilityAttribute`,
        /// `ModelQualityJobInput.BatchTransformInput.ProbabilityThresholdAttribute`,
        /// `ModelQualityJobInput.BatchTransformInput.S3DataDistributionType`,
        /// `ModelQualityJobInput.BatchTransformInput.S3InputMode`,
        /// `ModelQualityJobInput.BatchTransformInput.StartTimeOffset`,
        /// `ModelQualityJobInput.EndpointInput.EndTimeOffset`,
        /// `ModelQualityJobInput.EndpointInput.EndpointName`,
        /// `ModelQualityJobInput.EndpointInput.InferenceAttribute`,
        /// `ModelQualityJobInput.EndpointInput.LocalPath`,
        /// `ModelQualityJobInput.EndpointInput.ProbabilityAttribute`,
        /// `ModelQualityJobInput.EndpointInput.ProbabilityThresholdAttribute`,
        /// `ModelQualityJobInput.EndpointInput.S3DataDistributionType`,
        /// `ModelQualityJobInput.EndpointInput.S3InputMode`,
        /// `ModelQualityJobInput.EndpointInput.StartTimeOffset`,
        /// `ModelQualityJobInput.GroundTruthS3Input.S3Uri`, `ModelQualityJobOutputConfig.KmsKeyId`,
        /// `ModelQualityJobOutputConfig.MonitoringOutputs`,
        /// `NetworkConfig.EnableInterContainerTrafficEncryption`, `NetworkConfig.EnableNetworkIsolation`,
        /// `NetworkConfig.VpcConfig.SecurityGroupIds`, `NetworkConfig.VpcConfig.Subnets`, `RoleArn`,
        /// `StoppingCondition.MaxRuntimeInSeconds`, `Tags`.
        ///
        /// [AWS::SageMaker::ModelQualityJobDefinition](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-modelqualityjobdefinition.html)
        pub struct ModelQualityJobDefinition;

        /// Returns `CreationTime`, `EndpointName`, `FailureReason`, `LastModifiedTime`,
        /// `LastMonitoringExecutionSummary.CreationTime`, `LastMonitoringExecutionSummary.EndpointName`,
        /// `LastMonitoringExecutionSummary.FailureReason`, `LastMonitoringExecutionSummary.LastModifiedTime`,
        /// `LastMonitoringExecutionSummary.MonitoringExecutionStatus`,
        /// `LastMonitoringExecutionSummary.MonitoringScheduleName`,
        /// `LastMonitoringExecutionSummary.ProcessingJobArn`, `LastMonitoringExecutionSummary.ScheduledTime`,
        /// `MonitoringScheduleArn`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.BaselineConfig.ConstraintsResource.S3Uri`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.BaselineConfig.StatisticsResource.S3Uri`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.ContainerArguments`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.ContainerEntrypoint`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.ImageUri`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.PostAnalyticsProcessorSourceUri`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringAppSpecification.RecordPreprocessorSourceUri`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringInputs`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringOutputConfig.KmsKeyId`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringOutputConfig.MonitoringOutputs`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.InstanceCount`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.InstanceType`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.VolumeKmsKeyId`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.MonitoringResources.ClusterConfig.VolumeSizeInGB`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableInterContainerTrafficEncryption`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.EnableNetworkIsolation`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.VpcConfig.SecurityGroupIds`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.NetworkConfig.VpcConfig.Subnets`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.RoleArn`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinition.StoppingCondition.MaxRuntimeInSeconds`,
        /// `MonitoringScheduleConfig.MonitoringJobDefinitionName`, `MonitoringScheduleConfig.MonitoringType`,
        /// `MonitoringScheduleConfig.ScheduleConfig.DataAnalysisEndTime`,
        /// `MonitoringScheduleConfig.ScheduleConfig.DataAnalysisStartTime`,
        /// `MonitoringScheduleConfig.ScheduleConfig.ScheduleExpression`, `MonitoringScheduleName`,
        /// `MonitoringScheduleStatus`, `Tags`.
        ///
        /// [AWS::SageMaker::MonitoringSchedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-monitoringschedule.html)
        pub struct MonitoringSchedule;

        /// Returns `NotebookInstanceArn`, `NotebookInstanceName`.
        ///
        /// [AWS::SageMaker::NotebookInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-notebookinstance.html)
        pub struct NotebookInstance;

        /// Returns `NotebookInstanceLifecycleConfigArn`, `NotebookInstanceLifecycleConfigName`.
        ///
        /// [AWS::SageMaker::NotebookInstanceLifecycleConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-notebookinstancelifecycleconfig.html)
        pub struct NotebookInstanceLifecycleConfig;

        /// Returns `Arn`, `BaseUrl`, `CurrentVersionEolDate`.
        ///
        /// [AWS::SageMaker::PartnerApp](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-partnerapp.html)
        pub struct PartnerApp;

        /// Returns no attributes.
        ///
        /// [AWS::SageMaker::Pipeline](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-pipeline.html)
        pub struct Pipeline;

        /// Returns `AutoMLJobArn`, `CreationTime`, `ExitMessage`, `FailureReason`, `LastModifiedTime`,
        /// `MonitoringScheduleArn`, `ProcessingEndTime`, `ProcessingJobArn`, `ProcessingJobStatus`,
        /// `ProcessingStartTime`, `TrainingJobArn`.
        ///
        /// [AWS::SageMaker::ProcessingJob](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-processingjob.html)
        pub struct ProcessingJob;

        /// Returns `CreationTime`, `ProjectArn`, `ProjectId`, `ProjectStatus`.
        ///
        /// [AWS::SageMaker::Project](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-project.html)
        pub struct Project;

        /// Returns `SpaceArn`, `Url`.
        ///
        /// [AWS::SageMaker::Space](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-space.html)
        pub struct Space;

        /// Returns `StudioLifecycleConfigArn`.
        ///
        /// [AWS::SageMaker::StudioLifecycleConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-studiolifecycleconfig.html)
        pub struct StudioLifecycleConfig;

        /// Returns `CreationTime`, `LastModifiedTime`, `LineageGroupArn`, `TrialComponentArn`.
        ///
        /// [AWS::SageMaker::TrialComponent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-trialcomponent.html)
        pub struct TrialComponent;

        /// Returns `UserProfileArn`.
        ///
        /// [AWS::SageMaker::UserProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-userprofile.html)
        pub struct UserProfile;

        /// Returns `SubDomain`, `WorkforceArn`.
        ///
        /// [AWS::SageMaker::Workforce](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-workforce.html)
        pub struct Workforce;

        /// Returns `WorkteamArn`, `WorkteamName`.
        ///
        /// [AWS::SageMaker::Workteam](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sagemaker-workteam.html)
        pub struct Workteam;
    }

    /// Resource types `AWS::Scheduler::..`.
    pub mod Scheduler {
        /// Returns `Arn`.
        ///
        /// [AWS::Scheduler::Schedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedule.html)
        pub struct Schedule;

        /// Returns `Arn`, `CreationDate`, `LastModificationDate`, `State`.
        ///
        /// [AWS::Scheduler::ScheduleGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-scheduler-schedulegroup.html)
        pub struct ScheduleGroup;
    }

    /// Resource types `AWS::SecretsManager::..`.
    pub mod SecretsManager {
        /// Returns `Id`.
        ///
        /// [AWS::SecretsManager::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Id`.
        ///
        /// [AWS::SecretsManager::RotationSchedule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-rotationschedule.html)
        pub struct RotationSchedule;

        /// Returns `Id`.
        ///
        /// [AWS::SecretsManager::Secret](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html)
        pub struct Secret;

        /// Returns `Id`.
        ///
        /// [AWS::SecretsManager::SecretTargetAttachment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secrettargetattachment.html)
        pub struct SecretTargetAttachment;
    }

    /// Resource types `AWS::SecurityAgent::..`.
    pub mod SecurityAgent {
        /// Returns `AgentSpaceId`, `CreatedAt`, `UpdatedAt`.
        ///
        /// [AWS::SecurityAgent::AgentSpace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-agentspace.html)
        pub struct AgentSpace;

        /// Returns `ApplicationId`, `ApplicationName`, `Domain`, `IdCConfiguration.IdCApplicationArn`.
        ///
        /// [AWS::SecurityAgent::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-application.html)
        pub struct Application;

        /// Returns `Arn`, `ArtifactId`, `UpdatedAt`.
        ///
        /// [AWS::SecurityAgent::Artifact](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-artifact.html)
        pub struct Artifact;

        /// Returns `Arn`, `InstallationId`, `IntegrationId`, `ProviderType`, `TargetUrl`.
        ///
        /// [AWS::SecurityAgent::Integration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-integration.html)
        pub struct Integration;

        /// Returns `CreatedAt`, `PentestId`, `UpdatedAt`.
        ///
        /// [AWS::SecurityAgent::Pentest](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-pentest.html)
        pub struct Pentest;

        /// Returns `PackId`.
        ///
        /// [AWS::SecurityAgent::SecurityRequirementPack](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-securityrequirementpack.html)
        pub struct SecurityRequirementPack;

        /// Returns `CreatedAt`, `TargetDomainId`, `VerificationDetails`, `VerificationStatus`,
        /// `VerificationStatusReason`, `VerifiedAt`.
        ///
        /// [AWS::SecurityAgent::TargetDomain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityagent-targetdomain.html)
        pub struct TargetDomain;
    }

    /// Resource types `AWS::SecurityHub::..`.
    pub mod SecurityHub {
        /// Returns `ActionTargetArn`.
        ///
        /// [AWS::SecurityHub::ActionTarget](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-actiontarget.html)
        pub struct ActionTarget;

        /// Returns `AggregationRegion`, `AggregatorV2Arn`.
        ///
        /// [AWS::SecurityHub::AggregatorV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-aggregatorv2.html)
        pub struct AggregatorV2;

        /// Returns `CreatedAt`, `CreatedBy`, `RuleArn`, `UpdatedAt`.
        ///
        /// [AWS::SecurityHub::AutomationRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-automationrule.html)
        pub struct AutomationRule;

        /// Returns `CreatedAt`, `RuleArn`, `RuleId`, `UpdatedAt`.
        ///
        /// [AWS::SecurityHub::AutomationRuleV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-automationrulev2.html)
        pub struct AutomationRuleV2;

        /// Returns `Arn`, `CreatedAt`, `Id`, `ServiceEnabled`, `UpdatedAt`.
        ///
        /// [AWS::SecurityHub::ConfigurationPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-configurationpolicy.html)
        pub struct ConfigurationPolicy;

        /// Returns `ConnectorArn`, `ConnectorId`, `ConnectorStatus`, `CreatedAt`, `CreatedBy`,
        /// `EnablementStatus`, `Issues`, `LastCheckedAt`, `LastUpdatedAt`, `Message`.
        ///
        /// [AWS::SecurityHub::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-connector.html)
        pub struct Connector;

        /// Returns `ConnectorArn`, `ConnectorId`, `ConnectorStatus`, `CreatedAt`, `EnablementStatus`,
        /// `EnablementStatusReason`, `Issues`, `LastCheckedAt`, `LastUpdatedAt`, `Message`.
        ///
        /// [AWS::SecurityHub::ConnectorV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-connectorv2.html)
        pub struct ConnectorV2;

        /// Returns `DelegatedAdminIdentifier`, `Status`.
        ///
        /// [AWS::SecurityHub::DelegatedAdmin](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-delegatedadmin.html)
        pub struct DelegatedAdmin;

        /// Returns `FindingAggregationRegion`, `FindingAggregatorArn`.
        ///
        /// [AWS::SecurityHub::FindingAggregator](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-findingaggregator.html)
        pub struct FindingAggregator;

        /// Returns `ARN`, `SubscribedAt`.
        ///
        /// [AWS::SecurityHub::Hub](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-hub.html)
        pub struct Hub;

        /// Returns `HubV2Arn`, `SubscribedAt`.
        ///
        /// [AWS::SecurityHub::HubV2](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-hubv2.html)
        pub struct HubV2;

        /// Returns `InsightArn`.
        ///
        /// [AWS::SecurityHub::Insight](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-insight.html)
        pub struct Insight;

        /// Returns `MemberAccountLimitReached`, `OrganizationConfigurationIdentifier`, `Status`,
        /// `StatusMessage`.
        ///
        /// [AWS::SecurityHub::OrganizationConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-organizationconfiguration.html)
        pub struct OrganizationConfiguration;

        /// Returns `AssociationIdentifier`, `AssociationStatus`, `AssociationStatusMessage`, `AssociationType`,
        /// `UpdatedAt`.
        ///
        /// [AWS::SecurityHub::PolicyAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-policyassociation.html)
        pub struct PolicyAssociation;

        /// Returns `ProductSubscriptionArn`.
        ///
        /// [AWS::SecurityHub::ProductSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-productsubscription.html)
        pub struct ProductSubscription;

        /// Returns no attributes.
        ///
        /// [AWS::SecurityHub::SecurityControl](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-securitycontrol.html)
        pub struct SecurityControl;

        /// Returns `StandardsSubscriptionArn`.
        ///
        /// [AWS::SecurityHub::Standard](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securityhub-standard.html)
        pub struct Standard;
    }

    /// Resource types `AWS::SecurityLake::..`.
    pub mod SecurityLake {
        /// Returns no attributes.
        ///
        /// [AWS::SecurityLake::AwsLogSource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securitylake-awslogsource.html)
        pub struct AwsLogSource;

        /// Returns `Arn`, `S3BucketArn`.
        ///
        /// [AWS::SecurityLake::DataLake](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securitylake-datalake.html)
        pub struct DataLake;

        /// Returns `ResourceShareArn`, `ResourceShareName`, `S3BucketArn`, `SubscriberArn`,
        /// `SubscriberRoleArn`.
        ///
        /// [AWS::SecurityLake::Subscriber](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securitylake-subscriber.html)
        pub struct Subscriber;

        /// Returns `SubscriberEndpoint`.
        ///
        /// [AWS::SecurityLake::SubscriberNotification](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-securitylake-subscribernotification.html)
        pub struct SubscriberNotification;
    }

    /// Resource types `AWS::ServerlessRepo::..`.
    pub mod ServerlessRepo {
        /// Returns `ApplicationId`, `CreationTime`, `IsVerifiedAuthor`.
        ///
        /// [AWS::ServerlessRepo::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-serverlessrepo-application.html)
        pub struct Application;
    }

    /// Resource types `AWS::ServiceCatalog::..`.
    pub mod ServiceCatalog {
        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::AcceptedPortfolioShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-acceptedportfolioshare.html)
        pub struct AcceptedPortfolioShare;

        /// Returns `Id`, `ProductName`, `ProvisioningArtifactIds`, `ProvisioningArtifactNames`.
        ///
        /// [AWS::ServiceCatalog::CloudFormationProduct](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-cloudformationproduct.html)
        pub struct CloudFormationProduct;

        /// Returns `CloudformationStackArn`, `Outputs.*`, `ProvisionedProductId`, `RecordId`.
        ///
        /// [AWS::ServiceCatalog::CloudFormationProvisionedProduct](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-cloudformationprovisionedproduct.html)
        pub struct CloudFormationProvisionedProduct;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::LaunchNotificationConstraint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-launchnotificationconstraint.html)
        pub struct LaunchNotificationConstraint;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::LaunchRoleConstraint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-launchroleconstraint.html)
        pub struct LaunchRoleConstraint;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::LaunchTemplateConstraint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-launchtemplateconstraint.html)
        pub struct LaunchTemplateConstraint;

        /// Returns `Id`, `PortfolioName`.
        ///
        /// [AWS::ServiceCatalog::Portfolio](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-portfolio.html)
        pub struct Portfolio;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::PortfolioPrincipalAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-portfolioprincipalassociation.html)
        pub struct PortfolioPrincipalAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::PortfolioProductAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-portfolioproductassociation.html)
        pub struct PortfolioProductAssociation;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::PortfolioShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-portfolioshare.html)
        pub struct PortfolioShare;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::ResourceUpdateConstraint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-resourceupdateconstraint.html)
        pub struct ResourceUpdateConstraint;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::ServiceAction](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-serviceaction.html)
        pub struct ServiceAction;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::ServiceActionAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-serviceactionassociation.html)
        pub struct ServiceActionAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::StackSetConstraint](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-stacksetconstraint.html)
        pub struct StackSetConstraint;

        /// Returns `Id`.
        ///
        /// [AWS::ServiceCatalog::TagOption](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-tagoption.html)
        pub struct TagOption;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceCatalog::TagOptionAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalog-tagoptionassociation.html)
        pub struct TagOptionAssociation;
    }

    /// Resource types `AWS::ServiceCatalogAppRegistry::..`.
    pub mod ServiceCatalogAppRegistry {
        /// Returns `ApplicationName`, `ApplicationTagKey`, `ApplicationTagValue`, `Arn`, `Id`.
        ///
        /// [AWS::ServiceCatalogAppRegistry::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalogappregistry-application.html)
        pub struct Application;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::ServiceCatalogAppRegistry::AttributeGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalogappregistry-attributegroup.html)
        pub struct AttributeGroup;

        /// Returns `ApplicationArn`, `AttributeGroupArn`.
        ///
        /// [AWS::ServiceCatalogAppRegistry::AttributeGroupAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalogappregistry-attributegroupassociation.html)
        pub struct AttributeGroupAssociation;

        /// Returns `ApplicationArn`, `ResourceArn`.
        ///
        /// [AWS::ServiceCatalogAppRegistry::ResourceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicecatalogappregistry-resourceassociation.html)
        pub struct ResourceAssociation;
    }

    /// Resource types `AWS::ServiceDiscovery::..`.
    pub mod ServiceDiscovery {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::ServiceDiscovery::HttpNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-httpnamespace.html)
        pub struct HttpNamespace;

        /// Returns no attributes.
        ///
        /// [AWS::ServiceDiscovery::Instance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-instance.html)
        pub struct Instance;

        /// Returns `Arn`, `HostedZoneId`, `Id`.
        ///
        /// [AWS::ServiceDiscovery::PrivateDnsNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-privatednsnamespace.html)
        pub struct PrivateDnsNamespace;

        /// Returns `Arn`, `HostedZoneId`, `Id`.
        ///
        /// [AWS::ServiceDiscovery::PublicDnsNamespace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-publicdnsnamespace.html)
        pub struct PublicDnsNamespace;

        /// Returns `Arn`, `Id`, `Name`.
        ///
        /// [AWS::ServiceDiscovery::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-servicediscovery-service.html)
        pub struct Service;
    }

    /// Resource types `AWS::Shield::..`.
    pub mod Shield {
        /// Returns `AccountId`.
        ///
        /// [AWS::Shield::DRTAccess](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-shield-drtaccess.html)
        pub struct DRTAccess;

        /// Returns `AccountId`.
        ///
        /// [AWS::Shield::ProactiveEngagement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-shield-proactiveengagement.html)
        pub struct ProactiveEngagement;

        /// Returns `ProtectionArn`, `ProtectionId`.
        ///
        /// [AWS::Shield::Protection](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-shield-protection.html)
        pub struct Protection;

        /// Returns `ProtectionGroupArn`.
        ///
        /// [AWS::Shield::ProtectionGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-shield-protectiongroup.html)
        pub struct ProtectionGroup;
    }

    /// Resource types `AWS::Signer::..`.
    pub mod Signer {
        /// Returns no attributes.
        ///
        /// [AWS::Signer::ProfilePermission](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-signer-profilepermission.html)
        pub struct ProfilePermission;

        /// Returns `Arn`, `ProfileName`, `ProfileVersion`, `ProfileVersionArn`.
        ///
        /// [AWS::Signer::SigningProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-signer-signingprofile.html)
        pub struct SigningProfile;
    }

    /// Resource types `AWS::SimSpaceWeaver::..`.
    pub mod SimSpaceWeaver {
        /// Returns `DescribePayload`.
        ///
        /// [AWS::SimSpaceWeaver::Simulation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-simspaceweaver-simulation.html)
        pub struct Simulation;
    }

    /// Resource types `AWS::StepFunctions::..`.
    pub mod StepFunctions {
        /// Returns `Arn`, `EncryptionConfiguration.KmsDataKeyReusePeriodSeconds`,
        /// `EncryptionConfiguration.KmsKeyId`, `EncryptionConfiguration.Type`, `Name`, `Tags`.
        ///
        /// [AWS::StepFunctions::Activity](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-activity.html)
        pub struct Activity;

        /// Returns `Arn`, `Name`, `StateMachineRevisionId`.
        ///
        /// [AWS::StepFunctions::StateMachine](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html)
        pub struct StateMachine;

        /// Returns `Arn`.
        ///
        /// [AWS::StepFunctions::StateMachineAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachinealias.html)
        pub struct StateMachineAlias;

        /// Returns `Arn`.
        ///
        /// [AWS::StepFunctions::StateMachineVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachineversion.html)
        pub struct StateMachineVersion;
    }

    /// Resource types `AWS::StorageGateway::..`.
    pub mod StorageGateway {
        /// Returns `FileShareARN`, `FileShareId`, `FileShareStatus`, `Path`.
        ///
        /// [AWS::StorageGateway::NFSFileShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-storagegateway-nfsfileshare.html)
        pub struct NFSFileShare;

        /// Returns `FileShareARN`, `FileShareId`, `FileShareStatus`, `Path`.
        ///
        /// [AWS::StorageGateway::SMBFileShare](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-storagegateway-smbfileshare.html)
        pub struct SMBFileShare;

        /// Returns `TapeARN`, `TapeCreatedDate`, `TapeStatus`, `TapeUsedInBytes`.
        ///
        /// [AWS::StorageGateway::Tape](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-storagegateway-tape.html)
        pub struct Tape;

        /// Returns `PoolARN`, `PoolId`.
        ///
        /// [AWS::StorageGateway::TapePool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-storagegateway-tapepool.html)
        pub struct TapePool;

        /// Returns `CreatedDate`, `TargetARN`, `VolumeARN`, `VolumeAttachmentStatus`, `VolumeId`,
        /// `VolumeStatus`, `VolumeType`, `VolumeUsedInBytes`.
        ///
        /// [AWS::StorageGateway::Volume](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-storagegateway-volume.html)
        pub struct Volume;
    }

    /// Resource types `AWS::SupportApp::..`.
    pub mod SupportApp {
        /// Returns `AccountAliasResourceId`.
        ///
        /// [AWS::SupportApp::AccountAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-supportapp-accountalias.html)
        pub struct AccountAlias;

        /// Returns no attributes.
        ///
        /// [AWS::SupportApp::SlackChannelConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-supportapp-slackchannelconfiguration.html)
        pub struct SlackChannelConfiguration;

        /// Returns no attributes.
        ///
        /// [AWS::SupportApp::SlackWorkspaceConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-supportapp-slackworkspaceconfiguration.html)
        pub struct SlackWorkspaceConfiguration;
    }

    /// Resource types `AWS::SupportAuthZ::..`.
    pub mod SupportAuthZ {
        /// Returns `Arn`, `CreatedAt`, `PermitId`, `Status`.
        ///
        /// [AWS::SupportAuthZ::SupportPermit](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-supportauthz-supportpermit.html)
        pub struct SupportPermit;
    }

    /// Resource types `AWS::Synthetics::..`.
    pub mod Synthetics {
        /// Returns `Code.SourceLocationArn`, `Id`, `State`.
        ///
        /// [AWS::Synthetics::Canary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-synthetics-canary.html)
        pub struct Canary;

        /// Returns `Id`.
        ///
        /// [AWS::Synthetics::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-synthetics-group.html)
        pub struct Group;
    }

    /// Resource types `AWS::SystemsManagerSAP::..`.
    pub mod SystemsManagerSAP {
        /// Returns `Arn`.
        ///
        /// [AWS::SystemsManagerSAP::Application](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-systemsmanagersap-application.html)
        pub struct Application;
    }

    /// Resource types `AWS::Textract::..`.
    pub mod Textract {
        /// Returns `AdapterId`, `Arn`, `CreationTime`.
        ///
        /// [AWS::Textract::Adapter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-textract-adapter.html)
        pub struct Adapter;
    }

    /// Resource types `AWS::Timestream::..`.
    pub mod Timestream {
        /// Returns `Arn`.
        ///
        /// [AWS::Timestream::Database](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-database.html)
        pub struct Database;

        /// Returns `AllocatedStorage`, `Arn`, `ClusterConfiguration`, `CreatedAt`, `DbInstanceType`,
        /// `DbParameterGroupId`, `DbStorageType`, `DeploymentType`, `EngineType`, `ExpiresAfter`,
        /// `FailoverMode`, `Id`, `InfluxAuthParametersSecretArn`, `KmsKeyId`, `LogDeliveryConfiguration`,
        /// `MaintenanceSchedule`, `NetworkType`, `Port`, `PubliclyAccessible`, `Status`, `Type`,
        /// `VpcSecurityGroupIds`, `VpcSubnetIds`.
        ///
        /// [AWS::Timestream::InfluxDBBackup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-influxdbbackup.html)
        pub struct InfluxDBBackup;

        /// Returns `Arn`, `Endpoint`, `EngineType`, `Id`, `InfluxAuthParametersSecretArn`,
        /// `NextMaintenanceTime`, `ReaderEndpoint`, `Status`.
        ///
        /// [AWS::Timestream::InfluxDBCluster](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-influxdbcluster.html)
        pub struct InfluxDBCluster;

        /// Returns `Arn`, `AvailabilityZone`, `Endpoint`, `Id`, `InfluxAuthParametersSecretArn`,
        /// `NextMaintenanceTime`, `SecondaryAvailabilityZone`, `Status`.
        ///
        /// [AWS::Timestream::InfluxDBInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-influxdbinstance.html)
        pub struct InfluxDBInstance;

        /// Returns `Arn`, `SQErrorReportConfiguration`, `SQKmsKeyId`, `SQName`, `SQNotificationConfiguration`,
        /// `SQQueryString`, `SQScheduleConfiguration`, `SQScheduledQueryExecutionRoleArn`,
        /// `SQTargetConfiguration`.
        ///
        /// [AWS::Timestream::ScheduledQuery](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-scheduledquery.html)
        pub struct ScheduledQuery;

        /// Returns `Arn`, `Name`.
        ///
        /// [AWS::Timestream::Table](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-timestream-table.html)
        pub struct Table;
    }

    /// Resource types `AWS::Transcribe::..`.
    pub mod Transcribe {
        /// Returns `Arn`, `CreateTime`, `LastUpdateTime`.
        ///
        /// [AWS::Transcribe::CallAnalyticsCategory](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transcribe-callanalyticscategory.html)
        pub struct CallAnalyticsCategory;

        /// Returns `Arn`.
        ///
        /// [AWS::Transcribe::MedicalVocabulary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transcribe-medicalvocabulary.html)
        pub struct MedicalVocabulary;

        /// Returns `Arn`, `LastModifiedTime`, `VocabularyState`.
        ///
        /// [AWS::Transcribe::Vocabulary](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transcribe-vocabulary.html)
        pub struct Vocabulary;

        /// Returns `Arn`.
        ///
        /// [AWS::Transcribe::VocabularyFilter](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transcribe-vocabularyfilter.html)
        pub struct VocabularyFilter;
    }

    /// Resource types `AWS::Transfer::..`.
    pub mod Transfer {
        /// Returns `AgreementId`, `Arn`.
        ///
        /// [AWS::Transfer::Agreement](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-agreement.html)
        pub struct Agreement;

        /// Returns `Arn`, `CertificateId`, `NotAfterDate`, `NotBeforeDate`, `Serial`, `Status`, `Type`.
        ///
        /// [AWS::Transfer::Certificate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-certificate.html)
        pub struct Certificate;

        /// Returns `Arn`, `ConnectorId`, `ErrorMessage`, `ServiceManagedEgressIpAddresses`, `Status`.
        ///
        /// [AWS::Transfer::Connector](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-connector.html)
        pub struct Connector;

        /// Returns `Arn`, `DateImported`, `HostKeyFingerprint`, `HostKeyId`, `SecretId`, `Type`.
        ///
        /// [AWS::Transfer::HostKey](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-hostkey.html)
        pub struct HostKey;

        /// Returns `Arn`, `ProfileId`.
        ///
        /// [AWS::Transfer::Profile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-profile.html)
        pub struct Profile;

        /// Returns `Arn`, `As2ServiceManagedEgressIpAddresses`, `ServerId`, `State`.
        ///
        /// [AWS::Transfer::Server](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-server.html)
        pub struct Server;

        /// Returns `Arn`, `ServerId`, `UserName`.
        ///
        /// [AWS::Transfer::User](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-user.html)
        pub struct User;

        /// Returns `Arn`, `IdentityProviderDetails.ApplicationArn`, `VpcEndpointId`, `WebAppId`.
        ///
        /// [AWS::Transfer::WebApp](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-webapp.html)
        pub struct WebApp;

        /// Returns `Arn`, `WorkflowId`.
        ///
        /// [AWS::Transfer::Workflow](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-transfer-workflow.html)
        pub struct Workflow;
    }

    /// Resource types `AWS::Translate::..`.
    pub mod Translate {
        /// Returns `Arn`, `CreatedAt`, `FailedRecordCount`, `ImportedDataSize`, `ImportedRecordCount`,
        /// `LastUpdatedAt`, `SkippedRecordCount`, `SourceLanguageCode`, `Status`, `TargetLanguageCodes`.
        ///
        /// [AWS::Translate::ParallelData](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-translate-paralleldata.html)
        pub struct ParallelData;

        /// Returns `Arn`, `CreatedAt`, `Directionality`, `Format`, `LastUpdatedAt`, `SizeBytes`,
        /// `SourceLanguageCode`, `TargetLanguageCodes`, `TermCount`.
        ///
        /// [AWS::Translate::Terminology](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-translate-terminology.html)
        pub struct Terminology;
    }

    /// Resource types `AWS::UXC::..`.
    pub mod UXC {
        /// Returns `AccountId`.
        ///
        /// [AWS::UXC::AccountCustomization](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-uxc-accountcustomization.html)
        pub struct AccountCustomization;
    }

    /// Resource types `AWS::VerifiedPermissions::..`.
    pub mod VerifiedPermissions {
        /// Returns `Details`, `IdentitySourceId`.
        ///
        /// [AWS::VerifiedPermissions::IdentitySource](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-verifiedpermissions-identitysource.html)
        pub struct IdentitySource;

        /// Returns `PolicyId`, `PolicyType`.
        ///
        /// [AWS::VerifiedPermissions::Policy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-verifiedpermissions-policy.html)
        pub struct Policy;

        /// Returns `Arn`, `EncryptionState`, `PolicyStoreId`.
        ///
        /// [AWS::VerifiedPermissions::PolicyStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-verifiedpermissions-policystore.html)
        pub struct PolicyStore;

        /// Returns no attributes.
        ///
        /// [AWS::VerifiedPermissions::PolicyStoreAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-verifiedpermissions-policystorealias.html)
        pub struct PolicyStoreAlias;

        /// Returns `PolicyTemplateId`.
        ///
        /// [AWS::VerifiedPermissions::PolicyTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-verifiedpermissions-policytemplate.html)
        pub struct PolicyTemplate;
    }

    /// Resource types `AWS::VoiceID::..`.
    pub mod VoiceID {
        /// Returns `DomainId`.
        ///
        /// [AWS::VoiceID::Domain](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-voiceid-domain.html)
        pub struct Domain;
    }

    /// Resource types `AWS::VpcLattice::..`.
    pub mod VpcLattice {
        /// Returns `Arn`, `Id`, `ResourceArn`, `ResourceId`.
        ///
        /// [AWS::VpcLattice::AccessLogSubscription](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-accesslogsubscription.html)
        pub struct AccessLogSubscription;

        /// Returns `State`.
        ///
        /// [AWS::VpcLattice::AuthPolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-authpolicy.html)
        pub struct AuthPolicy;

        /// Returns `Arn`, `Id`, `Status`, `TxtMethodConfig`.
        ///
        /// [AWS::VpcLattice::DomainVerification](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-domainverification.html)
        pub struct DomainVerification;

        /// Returns `Arn`, `Id`, `ServiceArn`, `ServiceId`.
        ///
        /// [AWS::VpcLattice::Listener](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-listener.html)
        pub struct Listener;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::VpcLattice::ResourceConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-resourceconfiguration.html)
        pub struct ResourceConfiguration;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::VpcLattice::ResourceGateway](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-resourcegateway.html)
        pub struct ResourceGateway;

        /// Returns no attributes.
        ///
        /// [AWS::VpcLattice::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::VpcLattice::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-rule.html)
        pub struct Rule;

        /// Returns `Arn`, `CreatedAt`, `DnsEntry.DomainName`, `DnsEntry.HostedZoneId`, `Id`, `LastUpdatedAt`,
        /// `Status`.
        ///
        /// [AWS::VpcLattice::Service](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-service.html)
        pub struct Service;

        /// Returns `Arn`, `CreatedAt`, `Id`, `LastUpdatedAt`.
        ///
        /// [AWS::VpcLattice::ServiceNetwork](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-servicenetwork.html)
        pub struct ServiceNetwork;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::VpcLattice::ServiceNetworkResourceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-servicenetworkresourceassociation.html)
        pub struct ServiceNetworkResourceAssociation;

        /// Returns `Arn`, `CreatedAt`, `DnsEntry.DomainName`, `DnsEntry.HostedZoneId`, `Id`, `ServiceArn`,
        /// `ServiceId`, `ServiceName`, `ServiceNetworkArn`, `ServiceNetworkId`, `ServiceNetworkName`, `Status`.
        ///
        /// [AWS::VpcLattice::ServiceNetworkServiceAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-servicenetworkserviceassociation.html)
        pub struct ServiceNetworkServiceAssociation;

        /// Returns `Arn`, `CreatedAt`, `Id`, `ServiceNetworkArn`, `ServiceNetworkId`, `ServiceNetworkName`,
        /// `Status`, `VpcId`.
        ///
        /// [AWS::VpcLattice::ServiceNetworkVpcAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-servicenetworkvpcassociation.html)
        pub struct ServiceNetworkVpcAssociation;

        /// Returns `Arn`, `CreatedAt`, `Id`, `LastUpdatedAt`, `Status`.
        ///
        /// [AWS::VpcLattice::TargetGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-vpclattice-targetgroup.html)
        pub struct TargetGroup;
    }

    /// Resource types `AWS::WAF::..`.
    pub mod WAF {
        /// Returns `Id`.
        ///
        /// [AWS::WAF::ByteMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-bytematchset.html)
        pub struct ByteMatchSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::IPSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-ipset.html)
        pub struct IPSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-rule.html)
        pub struct Rule;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::SizeConstraintSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-sizeconstraintset.html)
        pub struct SizeConstraintSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::SqlInjectionMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-sqlinjectionmatchset.html)
        pub struct SqlInjectionMatchSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::WebACL](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-webacl.html)
        pub struct WebACL;

        /// Returns `Id`.
        ///
        /// [AWS::WAF::XssMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-waf-xssmatchset.html)
        pub struct XssMatchSet;
    }

    /// Resource types `AWS::WAFRegional::..`.
    pub mod WAFRegional {
        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::ByteMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-bytematchset.html)
        pub struct ByteMatchSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::GeoMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-geomatchset.html)
        pub struct GeoMatchSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::IPSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-ipset.html)
        pub struct IPSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::RateBasedRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-ratebasedrule.html)
        pub struct RateBasedRule;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::RegexPatternSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-regexpatternset.html)
        pub struct RegexPatternSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::Rule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-rule.html)
        pub struct Rule;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::SizeConstraintSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-sizeconstraintset.html)
        pub struct SizeConstraintSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::SqlInjectionMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-sqlinjectionmatchset.html)
        pub struct SqlInjectionMatchSet;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::WebACL](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-webacl.html)
        pub struct WebACL;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::WebACLAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-webaclassociation.html)
        pub struct WebACLAssociation;

        /// Returns `Id`.
        ///
        /// [AWS::WAFRegional::XssMatchSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafregional-xssmatchset.html)
        pub struct XssMatchSet;
    }

    /// Resource types `AWS::WAFv2::..`.
    pub mod WAFv2 {
        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::WAFv2::IPSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-ipset.html)
        pub struct IPSet;

        /// Returns `ManagedByFirewallManager`.
        ///
        /// [AWS::WAFv2::LoggingConfiguration](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-loggingconfiguration.html)
        pub struct LoggingConfiguration;

        /// Returns `Arn`, `Id`.
        ///
        /// [AWS::WAFv2::RegexPatternSet](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-regexpatternset.html)
        pub struct RegexPatternSet;

        /// Returns `Arn`, `Id`, `LabelNamespace`.
        ///
        /// [AWS::WAFv2::RuleGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-rulegroup.html)
        pub struct RuleGroup;

        /// Returns `Arn`, `Capacity`, `Id`, `LabelNamespace`.
        ///
        /// [AWS::WAFv2::WebACL](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webacl.html)
        pub struct WebACL;

        /// Returns no attributes.
        ///
        /// [AWS::WAFv2::WebACLAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wafv2-webaclassociation.html)
        pub struct WebACLAssociation;
    }

    /// Resource types `AWS::WellArchitected::..`.
    pub mod WellArchitected {
        /// Returns `ApplicationType`, `Arn`, `CreatedAt`, `CreatedBy`, `Criticality`, `Id`, `LastModifiedAt`,
        /// `LastModifiedBy`.
        ///
        /// [AWS::WellArchitected::AgentContext](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-agentcontext.html)
        pub struct AgentContext;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `Id`, `LastModifiedAt`, `LastModifiedBy`.
        ///
        /// [AWS::WellArchitected::AgentGoal](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-agentgoal.html)
        pub struct AgentGoal;

        /// Returns `Arn`, `CreatedAt`, `CreatedBy`, `LastModifiedAt`, `LastModifiedBy`.
        ///
        /// [AWS::WellArchitected::AgentProfile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-agentprofile.html)
        pub struct AgentProfile;

        /// Returns `Description`, `LensArn`, `LensId`, `Name`, `Owner`.
        ///
        /// [AWS::WellArchitected::Lens](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-lens.html)
        pub struct Lens;

        /// Returns `CreatedAt`, `Owner`, `ProfileArn`, `ProfileVersion`, `UpdatedAt`.
        ///
        /// [AWS::WellArchitected::Profile](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-profile.html)
        pub struct Profile;

        /// Returns `Owner`, `TemplateArn`, `UpdateStatus`, `UpdatedAt`.
        ///
        /// [AWS::WellArchitected::ReviewTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-reviewtemplate.html)
        pub struct ReviewTemplate;

        /// Returns `ImprovementStatus`, `WorkloadArn`, `WorkloadId`.
        ///
        /// [AWS::WellArchitected::Workload](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wellarchitected-workload.html)
        pub struct Workload;
    }

    /// Resource types `AWS::Wickr::..`.
    pub mod Wickr {
        /// Returns `AwsAccountId`, `MigrationState`, `NetworkArn`, `NetworkId`, `Standing`.
        ///
        /// [AWS::Wickr::Network](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wickr-network.html)
        pub struct Network;
    }

    /// Resource types `AWS::Wisdom::..`.
    pub mod Wisdom {
        /// Returns `AIAgentArn`, `AIAgentId`, `AssistantArn`, `ModifiedTimeSeconds`.
        ///
        /// [AWS::Wisdom::AIAgent](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aiagent.html)
        pub struct AIAgent;

        /// Returns `AIAgentArn`, `AIAgentVersionId`, `AssistantArn`, `VersionNumber`.
        ///
        /// [AWS::Wisdom::AIAgentVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aiagentversion.html)
        pub struct AIAgentVersion;

        /// Returns `AIGuardrailArn`, `AIGuardrailId`, `AssistantArn`, `ModifiedTimeSeconds`.
        ///
        /// [AWS::Wisdom::AIGuardrail](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aiguardrail.html)
        pub struct AIGuardrail;

        /// Returns `AIGuardrailArn`, `AIGuardrailVersionId`, `AssistantArn`, `VersionNumber`.
        ///
        /// [AWS::Wisdom::AIGuardrailVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aiguardrailversion.html)
        pub struct AIGuardrailVersion;

        /// Returns `AIPromptArn`, `AIPromptId`, `AssistantArn`, `ModifiedTimeSeconds`.
        ///
        /// [AWS::Wisdom::AIPrompt](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aiprompt.html)
        pub struct AIPrompt;

        /// Returns `AIPromptArn`, `AIPromptVersionId`, `AssistantArn`, `VersionNumber`.
        ///
        /// [AWS::Wisdom::AIPromptVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-aipromptversion.html)
        pub struct AIPromptVersion;

        /// Returns `AssistantArn`, `AssistantId`.
        ///
        /// [AWS::Wisdom::Assistant](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-assistant.html)
        pub struct Assistant;

        /// Returns `AssistantArn`, `AssistantAssociationArn`, `AssistantAssociationId`.
        ///
        /// [AWS::Wisdom::AssistantAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-assistantassociation.html)
        pub struct AssistantAssociation;

        /// Returns `ContentArn`, `ContentId`, `ContentType`, `KnowledgeBaseArn`, `LinkOutUri`, `RevisionId`,
        /// `Status`.
        ///
        /// [AWS::Wisdom::Content](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-content.html)
        pub struct Content;

        /// Returns `ContentArn`, `ContentAssociationArn`, `ContentAssociationId`, `KnowledgeBaseArn`.
        ///
        /// [AWS::Wisdom::ContentAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-contentassociation.html)
        pub struct ContentAssociation;

        /// Returns `KnowledgeBaseArn`, `KnowledgeBaseId`.
        ///
        /// [AWS::Wisdom::KnowledgeBase](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-knowledgebase.html)
        pub struct KnowledgeBase;

        /// Returns `MessageTemplateArn`, `MessageTemplateContentSha256`, `MessageTemplateId`.
        ///
        /// [AWS::Wisdom::MessageTemplate](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-messagetemplate.html)
        pub struct MessageTemplate;

        /// Returns `MessageTemplateVersionArn`, `MessageTemplateVersionNumber`.
        ///
        /// [AWS::Wisdom::MessageTemplateVersion](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-messagetemplateversion.html)
        pub struct MessageTemplateVersion;

        /// Returns `Contents`, `QuickResponseArn`, `QuickResponseId`, `Status`.
        ///
        /// [AWS::Wisdom::QuickResponse](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-wisdom-quickresponse.html)
        pub struct QuickResponse;
    }

    /// Resource types `AWS::WorkSpaces::..`.
    pub mod WorkSpaces {
        /// Returns `AliasId`, `Associations`, `ConnectionAliasState`.
        ///
        /// [AWS::WorkSpaces::ConnectionAlias](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-connectionalias.html)
        pub struct ConnectionAlias;

        /// Returns `Alias`, `Arn`, `CustomerUserName`, `DirectoryId`, `DirectoryName`, `DirectoryType`,
        /// `DnsIpAddresses`, `DnsIpv6Addresses`, `IDCConfig`, `IamRoleId`, `RegistrationCode`, `State`,
        /// `WorkspaceSecurityGroupId`.
        ///
        /// [AWS::WorkSpaces::Directory](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-directory.html)
        pub struct Directory;

        /// Returns `Id`, `WorkspaceId`.
        ///
        /// [AWS::WorkSpaces::Workspace](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspace.html)
        pub struct Workspace;

        /// Returns `Arn`, `GroupId`.
        ///
        /// [AWS::WorkSpaces::WorkspaceIpGroup](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspaceipgroup.html)
        pub struct WorkspaceIpGroup;

        /// Returns `CreatedAt`, `PoolArn`, `PoolId`.
        ///
        /// [AWS::WorkSpaces::WorkspacesPool](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspaces-workspacespool.html)
        pub struct WorkspacesPool;
    }

    /// Resource types `AWS::WorkSpacesThinClient::..`.
    pub mod WorkSpacesThinClient {
        /// Returns `ActivationCode`, `Arn`, `CreatedAt`, `DesktopType`, `Id`, `PendingSoftwareSetId`,
        /// `PendingSoftwareSetVersion`, `RegisteredDevicesCount`, `SoftwareSetComplianceStatus`, `UpdatedAt`.
        ///
        /// [AWS::WorkSpacesThinClient::Environment](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesthinclient-environment.html)
        pub struct Environment;
    }

    /// Resource types `AWS::WorkSpacesWeb::..`.
    pub mod WorkSpacesWeb {
        /// Returns `AssociatedPortalArns`, `BrowserSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::BrowserSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-browsersettings.html)
        pub struct BrowserSettings;

        /// Returns `AssociatedPortalArns`, `CreationDate`, `DataProtectionSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::DataProtectionSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-dataprotectionsettings.html)
        pub struct DataProtectionSettings;

        /// Returns `IdentityProviderArn`.
        ///
        /// [AWS::WorkSpacesWeb::IdentityProvider](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-identityprovider.html)
        pub struct IdentityProvider;

        /// Returns `AssociatedPortalArns`, `CreationDate`, `IpAccessSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::IpAccessSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-ipaccesssettings.html)
        pub struct IpAccessSettings;

        /// Returns `AssociatedPortalArns`, `NetworkSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::NetworkSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-networksettings.html)
        pub struct NetworkSettings;

        /// Returns `BrowserType`, `CreationDate`, `PortalArn`, `PortalEndpoint`, `PortalStatus`,
        /// `RendererType`, `ServiceProviderSamlMetadata`, `StatusReason`.
        ///
        /// [AWS::WorkSpacesWeb::Portal](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-portal.html)
        pub struct Portal;

        /// Returns `AssociatedPortalArns`, `CreationDate`, `SessionLoggerArn`.
        ///
        /// [AWS::WorkSpacesWeb::SessionLogger](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-sessionlogger.html)
        pub struct SessionLogger;

        /// Returns `AssociatedPortalArns`, `TrustStoreArn`.
        ///
        /// [AWS::WorkSpacesWeb::TrustStore](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-truststore.html)
        pub struct TrustStore;

        /// Returns `AssociatedPortalArns`, `UserAccessLoggingSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::UserAccessLoggingSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-useraccessloggingsettings.html)
        pub struct UserAccessLoggingSettings;

        /// Returns `AssociatedPortalArns`, `BrandingConfiguration.FaviconMetadata`,
        /// `BrandingConfiguration.LogoMetadata`, `BrandingConfiguration.WallpaperMetadata`, `UserSettingsArn`.
        ///
        /// [AWS::WorkSpacesWeb::UserSettings](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesweb-usersettings.html)
        pub struct UserSettings;
    }

    /// Resource types `AWS::WorkspacesInstances::..`.
    pub mod WorkspacesInstances {
        /// Returns `VolumeId`.
        ///
        /// [AWS::WorkspacesInstances::Volume](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesinstances-volume.html)
        pub struct Volume;

        /// Returns no attributes.
        ///
        /// [AWS::WorkspacesInstances::VolumeAssociation](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesinstances-volumeassociation.html)
        pub struct VolumeAssociation;

        /// Returns `EC2ManagedInstance`, `EC2ManagedInstance.InstanceId`, `ProvisionState`,
        /// `WorkspaceInstanceId`.
        ///
        /// [AWS::WorkspacesInstances::WorkspaceInstance](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-workspacesinstances-workspaceinstance.html)
        pub struct WorkspaceInstance;
    }

    /// Resource types `AWS::XRay::..`.
    pub mod XRay {
        /// Returns `GroupARN`.
        ///
        /// [AWS::XRay::Group](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-group.html)
        pub struct Group;

        /// Returns no attributes.
        ///
        /// [AWS::XRay::ResourcePolicy](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-resourcepolicy.html)
        pub struct ResourcePolicy;

        /// Returns `RuleARN`.
        ///
        /// [AWS::XRay::SamplingRule](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-samplingrule.html)
        pub struct SamplingRule;

        /// Returns `AccountId`.
        ///
        /// [AWS::XRay::TransactionSearchConfig](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-xray-transactionsearchconfig.html)
        pub struct TransactionSearchConfig;
    }
}

/// Resource types `Alexa::..`.
pub mod Alexa {
    /// Resource types `Alexa::ASK::..`.
    pub mod ASK {
        /// Returns `Id`.
        ///
        /// [Alexa::ASK::Skill](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ask-skill.html)
        pub struct Skill;
    }
}
