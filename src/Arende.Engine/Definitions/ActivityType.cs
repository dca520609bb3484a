namespace Arende.Engine.Definitions;

/// <summary>The activities of Elsa's that a definition may use.</summary>
enum ActivityType
{
    Start, Finish, End, RunTask, Event, FlowDecision, FlowSwitch, FlowFork, FlowJoin,
    Delay, StartAt, SetVariable, Correlate, Fault, Flowchart,
}

/// <summary>How connections that meet in an activity are counted.</summary>
enum JoinMode
{
    /// <summary>Every connection in must have come.</summary>
    WaitAll,
    /// <summary>All that can still come must have come. Also the rule where there is no join.</summary>
    WaitAllActive,
    /// <summary>The first is enough; the other branches are cancelled.</summary>
    WaitAny,
}

static class ActivityTypes
{
    const string Prefix = "Elsa.";

    public static bool TryParse(string? type, out ActivityType result)
    {
        result = default;
        return type is not null && type.StartsWith(Prefix, StringComparison.Ordinal)
            && Enum.GetNames<ActivityType>().Contains(type[Prefix.Length..])
            && Enum.TryParse(type[Prefix.Length..], out result);
    }

    public static string Known => string.Join(", ", Enum.GetNames<ActivityType>().Select(name => Prefix + name));

    /// <summary>Can stand still until something happens.</summary>
    public static bool Waits(this ActivityType type) =>
        type is ActivityType.RunTask or ActivityType.Event or ActivityType.Delay or ActivityType.StartAt;

    /// <summary>Nothing comes after it.</summary>
    public static bool IsTerminal(this ActivityType type) =>
        type is ActivityType.Finish or ActivityType.End or ActivityType.Fault;
}
