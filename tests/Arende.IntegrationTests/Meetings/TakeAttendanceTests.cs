using Arende.Application.History;
using Arende.Application.Meetings;
using Arende.Application.Members;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Cases;
using Arende.Domain.History;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Reliability;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Meetings;

/// <summary>Who took part in a meeting and who verifies its minutes, and what a meeting's § tells, on a real database.</summary>
public sealed class TakeAttendanceTests : IAsyncLifetime
{
    static readonly DateOnly Day = new(2025, 3, 10);
    TestApplication app = null!;

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    Viewer Clerk => app.As(Role.Clerk);

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public async ValueTask DisposeAsync() => await app.DisposeAsync();

    [Fact]
    public async Task A_committee_with_members_elects_who_verifies_before_its_minutes_are_verified()
    {
        var members = await Elect("Olle Ordförande", "Jonna Justerare");
        var (meeting, id) = await Held();
        await app.RecordAndClose(meeting, id, Outcome.Propose);
        Assert.Equal(Rule.VerifiersAreMissing, await Refused(() => Verify(meeting)));

        await Take(meeting, [new(members[0], Presence.Serves), new(members[1], Presence.Serves)], members[0], [members[1]], seen: 0);
        await Verify(meeting);

        var told = await app.Read(db => db.History.Where(h => h.Kind == HistoryKind.MinutesVerified).Select(h => h.Arguments).SingleAsync(Ct));
        Assert.Contains("\"by\":[\"Olle Ordförande\",\"Jonna Justerare\"]", told, StringComparison.Ordinal);
        Assert.Equal(0, (await app.Do<VerifyHistory, HistoryCount>(verify => verify.Run(_ => { }, Ct))).Findings);
    }

    [Fact]
    public async Task A_body_without_members_and_a_meeting_that_was_closed_before_there_were_any_ask_nothing()
    {
        var (meeting, id) = await Held();
        await app.RecordAndClose(meeting, id, Outcome.Propose);
        await Elect("Olle Ordförande");

        await Verify(meeting);

        Assert.True(await app.Read(db => db.Meetings.AnyAsync(m => m.Id == meeting && m.VerifiedOn != null && !m.NeedsVerifiers, Ct)));
    }

    [Fact]
    public async Task A_list_that_was_written_meanwhile_or_lacks_a_member_is_not_overwritten()
    {
        var members = await Elect("Olle Ordförande", "Jonna Justerare");
        var (meeting, _) = await Held();
        AttendanceAnswer[] all = [.. members.Select(member => new AttendanceAnswer(member, Presence.Serves))];
        await Take(meeting, all, null, [], seen: 0);

        await Assert.ThrowsAsync<LostRaceException>(() => Take(meeting, [.. all.Select(one => one with { Presence = Presence.Absent })], null, [], seen: 0));
        await Elect("Rune Reservant");
        await Assert.ThrowsAsync<LostRaceException>(() => Take(meeting, all, null, [], seen: 1));

        Assert.Equal(2, (await Attendance(meeting))!.Serving.Count());
    }

    [Fact]
    public async Task Who_has_attended_stays_and_is_called_in_the_minutes_what_they_were_called_then()
    {
        var members = await Elect("Olle Ordförande", "Jonna Justerare");
        var (meeting, _) = await Held();
        await Take(meeting, [new(members[0], Presence.Serves), new(members[1], Presence.Absent)], null, [], seen: 0);

        Assert.Equal(Rule.MemberHasAttended, await Refused(() => app.Do<RemoveMember>(remove => remove.Run(Clerk, members[0], Ct))));
        await app.Do<RemoveMember>(remove => remove.Run(Clerk, members[1], Ct));
        var version = await app.Read(db => db.Members.Where(m => m.Id == members[0]).Select(m => m.Version).SingleAsync(Ct));
        await app.Do<ChangeMember>(change => change.Run(Clerk, members[0], Facts("Olle Nyman") with { Until = Day }, version, Ct));

        Assert.Equal("Olle Ordförande", (await Attendance(meeting))!.Serving.Single().Name);
        Assert.Equal(["Olle Nyman"], await app.Read(db => db.Members.Select(m => m.Name).ToListAsync(Ct)));
    }

    [Fact]
    public async Task A_text_that_was_written_meanwhile_is_not_overwritten_and_the_outcomes_form_is_not_disturbed()
    {
        var (meeting, id) = await Held();
        var shown = await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.Version).SingleAsync(Ct));
        await Write(meeting, id, "Ärendet föredras.", seen: 0);
        await Assert.ThrowsAsync<LostRaceException>(() => Write(meeting, id, "Något annat.", seen: 0));

        await app.Do<RecordOutcome>(record => record.RunAsSeen(Clerk, meeting, id, new GivenOutcome(Outcome.Propose, null, []), new(null, shown), Ct));

        Assert.Equal("Ärendet föredras.", await app.Read(db => db.AgendaItems.Where(i => i.MeetingId == meeting).Select(i => i.MinutesText).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_section_that_was_verified_at_once_is_corrected_by_a_note_alone()
    {
        var (meeting, id) = await Held();
        await app.RecordAndClose(meeting, id, Outcome.Propose);
        await app.Do<VerifyAtOnce>(verify => verify.Run(Clerk, meeting, [id], Day, null, Ct));

        Assert.Equal(Rule.MinutesAreVerified, await Refused(() => app.Do<CorrectOutcome>(correct => correct.Run(Clerk, meeting, id, new GivenOutcome(Outcome.Postpone, null, []), null, Ct))));
        await app.Do<AmendMinutes>(amend => amend.Run(Clerk, meeting, id, "Rätt är 3 mnkr.", Ct));
        // What the committee only proposes owes no notice, however it is verified (KL 13:2).
        Assert.Empty(await app.Read(db => db.Notices.ToListAsync(Ct)));
    }

    async Task<(MeetingId, CaseId)> Held()
    {
        var id = await CaseWalk.Register(app);
        await CaseWalk.ToTheCommittee(app, id);
        var meeting = await app.Do<PlanMeeting, MeetingId>(plan => plan.Run(Clerk, UsualBodies.Committee.Id, Day, Ct));
        await app.Do<AddToAgenda>(add => add.Run(Clerk, meeting, id, Ct));
        app.Clock.SetUtcNow(new DateTimeOffset(2025, 3, 10, 12, 0, 0, TimeSpan.Zero));
        return (meeting, id);
    }

    async Task<IReadOnlyList<MemberId>> Elect(params string[] names)
    {
        var members = new List<MemberId>();
        foreach (var name in names) members.Add(await app.Do<AddMember, MemberId>(add => add.Run(Clerk, UsualBodies.Committee.Id, Facts(name), Ct)));
        return members;
    }

    static MemberFacts Facts(string name) => new(name, "X", false, null, new(2023, 1, 1), null, null);

    Task Take(MeetingId meeting, IReadOnlyList<AttendanceAnswer> answers, MemberId? chair, IReadOnlyList<MemberId> verifiers, int seen) =>
        app.Do<TakeAttendance>(take => take.Run(Clerk, meeting, answers, chair, verifiers, seen, Ct));

    Task Write(MeetingId meeting, CaseId id, string text, int seen) => app.Do<WriteMinutesText>(write => write.Run(Clerk, meeting, id, text, seen, Ct));

    Task Verify(MeetingId meeting) => app.Do<VerifyMinutes>(verify => verify.Run(Clerk, meeting, Day, Ct));

    Task<Attendance?> Attendance(MeetingId meeting) => app.Read(db => db.Meetings.AsNoTracking().Where(m => m.Id == meeting).Select(m => m.Attendance).SingleAsync(Ct));

    static async Task<Rule> Refused(Func<Task> act) => (await Assert.ThrowsAsync<BrokenRuleException>(act)).Rule;
}
