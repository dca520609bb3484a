namespace Arende.IntegrationTests.Support;

/// <summary>
/// Tests that stop, kill or pause PostgreSQL or RabbitMQ: <c>[Collection(TakesServicesAway.Name)]</c>. They have services
/// of their own, with fsync on, and run one after another, beside all the others.
/// </summary>
[CollectionDefinition(Name)]
public sealed class TakesServicesAway
{
    public const string Name = "Takes services away";
}
