using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;

namespace Arende.Texts;

/// <summary>A part of what the minutes tell of an item: lines under a heading, and a table for a vote by name.</summary>
public sealed record MinutesPart(Text Heading, IReadOnlyList<Text> Lines, IReadOnlyList<IReadOnlyList<Text>>? Votes = null);

/// <summary>
/// What the minutes tell of an item beside the decision, in the order of KL 5:66–67 (by 6:35): who served, the proposals that weren't withdrawn, how they
/// were put, the votes, reservations, and the notes to the minutes. One reading for pages and documents.
/// </summary>
public static class ItemMinutes
{
    /// <summary>Who served at the item.</summary>
    public static MinutesPart Serving(ItemAttendance there) => new(T.Attendance.Serving(there.Serving.Count(), there.Seats), [.. there.Serving.Select(one => Line(there, one))]);

    /// <summary>Everything else; what there is nothing of is left out.</summary>
    /// <param name="there">Who served.</param>
    /// <param name="deliberation">What was said.</param>
    /// <param name="decided">The decision's clauses, where it is told what was put beside them: what they say themselves isn't said twice.</param>
    public static IReadOnlyList<MinutesPart> Of(ItemAttendance? there, Deliberation? deliberation, IReadOnlyList<Clause>? decided = null)
    {
        if (there is null) return [];
        var parts = new List<MinutesPart>();
        Add(T.ItemMinutes.AtItem, AtItem(there));
        if (deliberation is null) return parts;
        if (decided is not null && deliberation.Put is { } put && !put.SequenceEqual(decided.Select(clause => clause.Text)))
            Add(T.ItemMinutes.Put, put.Select((text, at) => Same(put.Count == 1 ? text : $"{at + 1}. {text}")));
        Add(T.Deliberation.Proposals, deliberation.Standing.Select(proposal => Proposal(there, proposal)));
        parts.AddRange(Questions(there, deliberation));
        Add(T.Deliberation.Reservations, deliberation.Reservations.Select(one => T.ItemMinutes.Reserved(Named(there, one.By), one.Words)));
        Add(T.Deliberation.Statements, deliberation.Statements.Select(one => T.ItemMinutes.Stated(Named(there, one.By), one.Words)));
        return parts;

        void Add(Text heading, IEnumerable<Text> lines)
        {
            if (lines.ToList() is { Count: > 0 } all) parts.Add(new(heading, all));
        }
    }

    /// <summary>What was put, in its order, and how it was answered.</summary>
    public static IEnumerable<MinutesPart> Questions(ItemAttendance there, Deliberation deliberation) => deliberation.Questions.Select((question, at) =>
        new MinutesPart(at == 0 ? T.ItemMinutes.Order : T.ItemMinutes.OrderGoesOn, QuestionTexts.Of(there, deliberation, question), question.Ballot is { } ballot ? Table(ballot) : null));

    public static Text Proposal(ItemAttendance there, FloorProposal proposal)
    {
        var names = proposal.By.Select(id => Named(there, id)).ToList();
        return T.ItemMinutes.Proposed(proposal, Format.Sv.List(names), Format.En.List(names));
    }

    internal static string Named(ItemAttendance there, MemberId id) => there.Find(id) is { } one ? T.Members.WithParty(one.Name, one.Who.Party).Sv : "–";

    private static Text Line(ItemAttendance there, PersonAtItem one)
    {
        var name = T.Members.WithParty(one.Name, one.Who.Party);
        var served = one.For is { } member && there.Find(member) is { } of ? T.Attendance.For(name.Sv, of.Name) : name;
        Text[] marks = [.. there.Chair == one.MemberId ? new[] { T.Deliberation.IsChair } : [], .. one.TakesNoPart ? new[] { T.Deliberation.TakesNoPart } : [], .. one.Who.AtDistance ? new[] { T.Deliberation.AtDistance } : []];
        return new(string.Join(", ", [served.Sv, .. marks.Select(mark => mark.Sv)]), string.Join(", ", [served.En, .. marks.Select(mark => mark.En)]));
    }

    private static IEnumerable<Text> AtItem(ItemAttendance there) =>
    [
        .. there.CameAndWent.Select(change => T.Deliberation.Changed(change.Turn, Named(there, change.MemberId), NameOf(there, change.EntersInstead), NameOf(there, change.For))),
        .. there.People.Where(one => one.IsDisqualified).Select(one => T.ItemMinutes.Disqualified(Named(there, one.MemberId))),
        .. there.People.Where(one => one.TakesNoPart).Select(one => T.Deliberation.Changed(AttendanceTurn.TakesNoPart, Named(there, one.MemberId), null, null)),
    ];

    private static string? NameOf(ItemAttendance there, MemberId? id) => id is { } one ? Named(there, one) : null;

    private static IReadOnlyList<IReadOnlyList<Text>> Table(Ballot ballot) =>
    [
        [T.ItemMinutes.Voter, T.Members.Party, T.ItemMinutes.Answer],
        .. ballot.Votes.Select(vote => (IReadOnlyList<Text>)
            [vote.Voter.For is { } member ? T.Attendance.For(vote.Voter.Name, member) : Same(vote.Voter.Name), Same(vote.Voter.Party.Length == 0 ? "–" : vote.Voter.Party), T.Deliberation.Of(vote.Answer)]),
    ];

    private static Text Same(string words) => new(words, words);
}
