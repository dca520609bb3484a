using Arende.Domain.Cases;
using Arende.Domain.Members;

namespace Arende.Domain.Meetings;

/// <summary>A member who was disqualified at an item, as a row, so that a query can ask for it: the case isn't theirs to open (KL 6:30).</summary>
public sealed class Disqualification
{
    private Disqualification() { }

    public Disqualification(MeetingId meetingId, CaseId caseId, MemberId memberId) => (MeetingId, CaseId, MemberId) = (meetingId, caseId, memberId);

    public MeetingId MeetingId { get; private init; }
    public CaseId CaseId { get; private init; }
    public MemberId MemberId { get; private init; }
}
