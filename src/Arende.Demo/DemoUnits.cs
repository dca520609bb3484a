namespace Arende.Demo;

/// <summary>A made-up unit, with the mailbox to which decisions are sent. An office has departments.</summary>
public sealed record DemoUnit(string Name, string Mailbox, string? Parent = null, string? ManagerKey = null);

public static class DemoUnits
{
    public const string Board = "Kommunstyrelsen";
    public const string Office = "Kommunstyrelsekontoret";
    public const string Finance = "Ekonomiavdelningen";
    public const string Chancery = "Kansliavdelningen";
    public const string Planning = "Samhällsbyggnadskontoret";

    /// <summary>A parent stands before its departments.</summary>
    public static IReadOnlyList<DemoUnit> All { get; } =
    [
        new(Board, "kommunstyrelsen@strandkoping.example"),
        new(Office, "kommunstyrelsekontoret@strandkoping.example", ManagerKey: "kim"),
        new(Finance, "ekonomi@strandkoping.example", Office, "elsa"),
        new(Chancery, "kansli@strandkoping.example", Office),
        new(Planning, "samhallsbyggnad@strandkoping.example"),
        new("Barn- och utbildningskontoret", "barnutbildning@strandkoping.example"),
        new("Socialkontoret", "social@strandkoping.example"),
        new("Kultur- och fritidskontoret", "kulturfritid@strandkoping.example"),
    ];
}
