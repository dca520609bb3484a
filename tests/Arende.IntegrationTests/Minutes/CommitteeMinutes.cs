using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Minutes;

/// <summary>A committee's meeting of one case that is closed, with a chair and a verifier who have accounts, on a database of its own.</summary>
internal sealed class CommitteeMinutes(TestApplication app)
{
    public static readonly DateOnly Day = new(2025, 3, 10);
    private static readonly CancellationToken ct = CancellationToken.None;

    public Viewer Clerk => app.As(Role.Clerk);

    /// <summary>Member and account of the chair: a board member, who reads what minutes say.</summary>
    public Viewer Chair => app.As(Role.BoardMember);

    /// <summary>Those of the verifier.</summary>
    public Viewer Verifier => app.As(Role.Director);

    public MeetingId Meeting { get; private set; }
    public CaseId Case { get; private set; }
    public IReadOnlyList<MemberId> Members { get; private set; } = [];

    public static async Task<CommitteeMinutes> Closed(TestApplication app, string text = "Ärendet föredras.", bool verifierHasAccount = true)
    {
        var minutes = new CommitteeMinutes(app);
        minutes.Members =
        [
            await minutes.Elect("Olle Ordförande", minutes.Chair.PersonId, MemberPost.Chair), await minutes.Elect("Jonna Justerare", verifierHasAccount ? minutes.Verifier.PersonId : null), await minutes.Elect("Rune Reservant", null),
        ];
        minutes.Case = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, minutes.Case);
        minutes.Meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(minutes.Clerk, UsualBodies.Committee.Id, Day, ct));
        await app.Do<AddToAgenda>(add => add.Run(minutes.Clerk, minutes.Meeting, minutes.Case, ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 10, 12, 0, 0, TimeSpan.Zero));
        await app.Do<TakeAttendance>(take => take.Run(minutes.Clerk, minutes.Meeting, [.. minutes.Members.Select(one => new AttendanceAnswer(one, Presence.Serves))], minutes.Members[0], [minutes.Members[1]], 0, ct));
        await app.Do<WriteMinutesText>(write => write.Run(minutes.Clerk, minutes.Meeting, minutes.Case, text, 0, ct));
        await app.RecordAndClose(minutes.Meeting, minutes.Case, Outcome.Propose);
        return minutes;
    }

    /// <summary>As they read now.</summary>
    public async Task<MeetingMinutes> Read() => (await app.Do<ComposeMinutes, MeetingMinutes?>(compose => compose.Find(Meeting, ct)))!;

    /// <summary>The clerk opens the §, or the opening, and saves it so.</summary>
    public async Task Edit(Func<string, string?> change, bool opening = false)
    {
        CaseId? of = opening ? null : Case;
        var part = (await Read()).Section(of)!;
        await app.Do<EditMinutes>(edit => edit.Run(Clerk, Meeting, of, change(part.Text.Text), MeetingMinutes.MarkOf(part), ct));
    }

    public async Task Ask()
    {
        var digest = (await Read()).Digest;
        await app.Do<AskVerifiers>(ask => ask.Run(Clerk, Meeting, digest, ct));
    }

    public async Task Sign(Viewer who)
    {
        var digest = (await Read()).Digest;
        await app.Do<SignMinutes>(sign => sign.Run(who, Meeting, digest, ct));
    }

    public Task<List<SignatureState>> States() => app.Read(db => db.MinutesSignatures.Where(one => one.MeetingId == Meeting).OrderBy(one => one.Id).Select(one => one.State).ToListAsync(ct));

    public Task<bool> IsVerified() => app.Read(db => db.Meetings.AnyAsync(m => m.Id == Meeting && m.VerifiedOn != null, ct));

    public static async Task<Rule> Refused(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;

    private Task<MemberId> Elect(string name, PersonId? account, MemberPost? post = null) =>
        app.Do<AddMember, MemberId>(add => add.Run(Clerk, UsualBodies.Committee.Id, new MemberFacts(name, "X", false, null, new(2023, 1, 1), null, account, post), ct));
}
