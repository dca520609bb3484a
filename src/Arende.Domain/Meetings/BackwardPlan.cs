using Arende.Domain.Calendar;

namespace Arende.Domain.Meetings;

/// <summary>What has to be done before a meeting can take up a case, in that order.</summary>
public enum BackwardStepKind { Draft, Review, CommitteeSummons, Committee, BoardSummons, Board }

/// <summary>A step and the last day for it.</summary>
public readonly record struct BackwardStep(BackwardStepKind Kind, DateOnly On);

/// <summary>
/// Counted back by working days from a meeting: the last day for the draft, for its review, for the committee that prepares it and for each summons.
/// </summary>
/// <param name="Steps">The first one first.</param>
/// <param name="LacksCommittee">The committee prepares the board's cases, and no meeting of it is planned in time: its days are the last possible ones.</param>
public sealed record BackwardPlan(IReadOnlyList<BackwardStep> Steps, bool LacksCommittee)
{
    public DateOnly LastDayForDraft => Steps[0].On;

    /// <summary>Whoever hasn't handed in the draft yet still can.</summary>
    public bool CanBeMet(DateOnly today) => LastDayForDraft >= today && !LacksCommittee;

    /// <param name="meets">The board's meeting.</param>
    /// <param name="planned">The planned meetings of the committee that prepares its cases; null for a board without one.</param>
    /// <param name="times">The municipality's.</param>
    public static BackwardPlan ToBoard(DateOnly meets, IEnumerable<DateOnly>? planned, LeadTimes times)
    {
        var summons = SwedishCalendar.WorkingDaysBefore(meets, times.Summons);
        BackwardStep[] end = [new(BackwardStepKind.BoardSummons, summons), new(BackwardStepKind.Board, meets)];
        if (planned is null) return new([.. Prepared(summons, times), .. end], LacksCommittee: false);
        // What it proposes goes out with the board's summons, so it meets before that day.
        var before = planned.Where(date => date < summons).Select(date => (DateOnly?)date).Max();
        return new([.. ToCommittee(before ?? SwedishCalendar.WorkingDaysBefore(summons, 1), times).Steps, .. end], LacksCommittee: before is null);
    }

    public static BackwardPlan ToCommittee(DateOnly meets, LeadTimes times)
    {
        var summons = SwedishCalendar.WorkingDaysBefore(meets, times.Summons);
        return new([.. Prepared(summons, times), new(BackwardStepKind.CommitteeSummons, summons), new(BackwardStepKind.Committee, meets)], LacksCommittee: false);
    }

    private static BackwardStep[] Prepared(DateOnly summons, LeadTimes times)
    {
        var signed = SwedishCalendar.WorkingDaysBefore(summons, times.Agenda);
        return [new(BackwardStepKind.Draft, SwedishCalendar.WorkingDaysBefore(signed, times.Review)), new(BackwardStepKind.Review, signed)];
    }
}
