using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Texts;
using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Meetings;

/// <summary>"Det här händer" before the minutes are verified.</summary>
public static class VerifyConsequences
{
    public static IReadOnlyList<Consequence> Of(Body body, IReadOnlyCollection<DecisionRecipients> decided, DateOnly verifiedOn, bool owesNotice)
    {
        var happens = new List<Consequence> { new(ConsequenceKind.Document, T.MeetingConsequences.Locked), new(ConsequenceKind.Document, T.MeetingConsequences.HistoryTells) };
        if (body.Function == BodyFunction.Committee && !owesNotice) happens.Add(new(ConsequenceKind.Step, T.MeetingConsequences.CommitteeMinutes(body)));
        if (decided.Count > 0) happens.AddRange(GoesOn(decided));
        if (owesNotice) happens.Add(new(ConsequenceKind.Clock, T.MeetingConsequences.NoticeAtLatest(Meeting.LastDayForNotice(verifiedOn))));
        return happens;
    }

    private static IEnumerable<Consequence> GoesOn(IReadOnlyCollection<DecisionRecipients> decided)
    {
        var (matched, unmatched) = (decided.Sum(r => r.Matched), decided.Sum(r => r.Unmatched));
        yield return new(ConsequenceKind.Step, T.MeetingConsequences.CasesGoOn(decided.Count));
        if (matched > 0) yield return new(ConsequenceKind.Mail, T.MeetingConsequences.SentNow(matched));
        if (unmatched > 0) yield return new(ConsequenceKind.Step, T.MeetingConsequences.Unmatched(unmatched));
        if (decided.Sum(r => r.Withheld) is > 0 and var withheld) yield return new(ConsequenceKind.Step, T.MeetingConsequences.Withheld(withheld));
        if (decided.Sum(r => r.ByHand) is > 0 and var byHand) yield return new(ConsequenceKind.Step, T.MeetingConsequences.ByHand(byHand));
    }
}
