using Arende.Domain.Assignments;

namespace Arende.Domain.Plans;

/// <summary>What becomes of what is still open in a plan when its year ends.</summary>
public enum YearEndAction
{
    /// <summary>It is carried over to the next year's plan.</summary>
    Carry,
    /// <summary>What is reported as done is adopted, what isn't is struck.</summary>
    Close,
    Merge,
    Split,
}

/// <summary>What is chosen for one assignment, as typed.</summary>
/// <param name="Action">Null where nothing was chosen.</param>
/// <param name="Deadline">Its new deadline; empty for the one that it has.</param>
/// <param name="Reason">Why it is struck.</param>
/// <param name="Into">Of a merger the other one's number.</param>
/// <param name="Parts">Of a split what each is, one a line.</param>
public sealed record YearEndChoice(YearEndAction? Action, string? Deadline = null, string? Reason = null, string? Into = null, string? Parts = null)
{
    public Deadline? ReadDeadline() => string.IsNullOrWhiteSpace(Deadline) ? null : Assignments.Deadline.Read(Deadline.Trim());

    public IReadOnlyList<string> ReadParts() => (Parts ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>An assignment that is open in the plan, and what is chosen for it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Status">As its owner has reported it.</param>
/// <param name="Current">Its deadline today.</param>
/// <param name="Choice">What is chosen.</param>
/// <param name="Into">The one that a merger's number names, where there is one that can be seen; its state says whether it is open.</param>
public sealed record YearEndRow(AssignmentId Id, AssignmentStatus Status, Deadline? Current, YearEndChoice Choice, (AssignmentId Id, bool IsOpen)? Into = null);

/// <summary>Something that stands in the way, of one assignment.</summary>
public sealed record YearEndFault(AssignmentId Id, Rule Rule, string Argument = "");

/// <summary>The year-end of a plan as it is chosen: its totals, which add up to all that is open, and what is lacking.</summary>
public sealed class YearEnd
{
    private readonly Dictionary<AssignmentId, YearEndRow> rows;

    /// <param name="year">The plan.</param>
    /// <param name="rows">All that is open in it.</param>
    public YearEnd(int year, IReadOnlyList<YearEndRow> rows)
    {
        this.rows = rows.ToDictionary(row => row.Id);
        (Open, LastDay) = (rows.Count, new DateOnly(year, 12, 31));
        Faults = [.. rows.Select(FaultOf).OfType<YearEndFault>()];
    }

    public int Open { get; }

    /// <summary>The last day of the plan's year: what goes on has a later deadline.</summary>
    public DateOnly LastDay { get; }

    public IReadOnlyList<YearEndFault> Faults { get; }

    public int Count(YearEndAction action) => rows.Values.Count(row => row.Choice.Action == action);

    public int WithoutAction => rows.Values.Count(row => row.Choice.Action is null);

    private YearEndFault? FaultOf(YearEndRow row)
    {
        if (row.Choice.Action is not { } action) return new(row.Id, Rule.YearEndActionIsMissing);
        // Its owner says that it is done: only a report that takes that back makes it go on.
        return action != YearEndAction.Close && row.Status == AssignmentStatus.Done ? new(row.Id, Rule.DoneGoesNotOn) : FaultOf(row, action);
    }

    private YearEndFault? FaultOf(YearEndRow row, YearEndAction action) => action switch
    {
        YearEndAction.Carry => DeadlineFault(row),
        YearEndAction.Close => row.Status != AssignmentStatus.Done && string.IsNullOrWhiteSpace(row.Choice.Reason) ? new(row.Id, Rule.ReasonIsMissing) : TooLong(row),
        YearEndAction.Merge => MergerFault(row),
        YearEndAction.Split => row.Choice.ReadParts() is { Count: < 2 } ? new(row.Id, Rule.SplitNeedsTwo) : row.Choice.ReadParts().Count > Assignment.MostParts ? new(row.Id, Rule.PartsAreTooMany)
            : row.Choice.ReadParts().Any(title => title.Length > TextLimits.Title) ? new(row.Id, Rule.TitleIsTooLong, $"{TextLimits.Title}") : DeadlineFault(row),
    };

    private YearEndFault? DeadlineFault(YearEndRow row)
    {
        if (string.IsNullOrWhiteSpace(row.Choice.Deadline)) return row.Current?.Latest <= LastDay ? new(row.Id, Rule.NewDeadlineIsNeeded) : null;
        if (row.Choice.ReadDeadline() is not { } written || row.Choice.Deadline.Length > TextLimits.Name) return new(row.Id, Rule.DeadlineCannotBeRead, Excerpt.Of(row.Choice.Deadline.Trim(), TextLimits.Name));
        return written.Latest <= LastDay ? new(row.Id, Rule.NewDeadlineIsNeeded) : null;
    }

    private static YearEndFault? TooLong(YearEndRow row) => row.Choice.Reason?.Length > TextLimits.Comment ? new(row.Id, Rule.TextIsTooLong, $"{TextLimits.Comment}") : null;

    // The other one goes on: it is carried over, or is in another plan. So nothing is merged in a circle.
    private YearEndFault? MergerFault(YearEndRow row)
    {
        if (row.Into is not { } into) return new(row.Id, Rule.AssignmentIsUnknown, Excerpt.Of((row.Choice.Into ?? "").Trim(), TextLimits.Name));
        if (into.Id == row.Id) return new(row.Id, Rule.AssignmentIsMergedIntoItself);
        if (IsCircular(row)) return new(row.Id, Rule.MergersAreCircular);
        var goesOn = rows.TryGetValue(into.Id, out var other) ? other.Choice.Action == YearEndAction.Carry : into.IsOpen;
        return goesOn ? null : new(row.Id, Rule.MergedIntoClosed);
    }

    private bool IsCircular(YearEndRow from)
    {
        var seen = new HashSet<AssignmentId>();
        for (var row = from; row is { Choice.Action: YearEndAction.Merge, Into: { } into }; row = rows.GetValueOrDefault(into.Id))
            if (!seen.Add(row.Id)) return true;
        return false;
    }
}
