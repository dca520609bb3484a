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
        if (decided.Count == 0 && body.Function == BodyFunction.Committee && owesNotice) happens.Add(Notice(verifiedOn));
        if (decided.Count == 0) return happens;
        var (matched, unmatched) = (decided.Sum(r => r.Matched), decided.Sum(r => r.Unmatched));
        happens.Add(new(ConsequenceKind.Step, T.MeetingConsequences.CasesGoOn(decided.Count)));
        if (matched > 0) happens.Add(new(ConsequenceKind.Mail, T.MeetingConsequences.SentNow(matched)));
        if (unmatched > 0) happens.Add(new(ConsequenceKind.Step, T.MeetingConsequences.Unmatched(unmatched)));
        if (decided.Sum(r => r.ByHand) is > 0 and var byHand) happens.Add(new(ConsequenceKind.Step, T.MeetingConsequences.ByHand(byHand)));
        happens.Add(Notice(verifiedOn));
        return happens;
    }

    private static Consequence Notice(DateOnly verifiedOn) => new(ConsequenceKind.Clock, T.MeetingConsequences.NoticeAtLatest(Meeting.LastDayForNotice(verifiedOn)));
}
