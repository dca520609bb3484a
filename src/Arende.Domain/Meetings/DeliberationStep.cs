using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>One thing that is entered of an item's deliberation. A value: two that ask for the same are the same.</summary>
public abstract record DeliberationStep
{
    internal abstract Deliberation Take(Deliberation before, ItemAttendance there);
}

public sealed record ProposeStep(FloorProposalKind Kind, IReadOnlyList<MemberId> By, string? Words) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Propose(there, Kind, By, Words);
}

public sealed record WithdrawStep(int Number) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Withdraw(Number);
}

public sealed record AcclaimStep(QuestionToPut Put, bool IsYes) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Acclaim(there, Put, IsYes);
}

public sealed record VoteStep(QuestionToPut Put, IReadOnlyList<(MemberId Voter, VoteAnswer Answer)> Answers) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) =>
        before.Vote(there, Put, Answers.DistinctBy(one => one.Voter).ToDictionary(one => one.Voter, one => one.Answer));
}

public sealed record ElectStep(string? Of, IReadOnlyList<Candidate> Candidates, int Blank, string? Lot) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Elect(there, Of, Candidates, Blank, Lot);
}

public sealed record TakeBackAnswerStep : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackAnswer(there);
}

public sealed record ReserveStep(MemberId By, string? Words) : DeliberationStep
{
    /// <summary>The meeting has been closed: it is said of the reservation.</summary>
    internal bool IsAfter { get; init; }

    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.Reserve(there, By, Words, IsAfter);
}

public sealed record TakeBackReservationStep(MemberId By) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackReservation(By);
}

public sealed record StateStep(MemberId By, string? Words) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.State(there, By, Words);
}

public sealed record TakeBackStatementStep(int Place) : DeliberationStep
{
    internal override Deliberation Take(Deliberation before, ItemAttendance there) => before.TakeBackStatement(Place);
}
