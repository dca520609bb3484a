namespace Arende.IntegrationTests.Support;

/// <summary>
/// Tests that stop, kill or pause PostgreSQL or RabbitMQ: <c>[Collection(TakesServicesAway.Name)]</c>. They run alone, after
/// all the others, since everybody's service is the same one.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TakesServicesAway
{
    public const string Name = "Takes services away";
}
