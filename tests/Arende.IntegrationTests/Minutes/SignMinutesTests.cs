using Arende.Application.Files;
using Arende.Application.Meetings;
using Arende.Application.Minutes;
using Arende.Application.Notifications;
using Arende.Domain;
using Arende.Domain.Calendar;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Notifications;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Minutes;

/// <summary>Minutes are verified in the system by the chair and those elected to it, or on paper with the scan attached.</summary>
public sealed class SignMinutesTests : IAsyncLifetime
{
    private TestApplication app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => app = await TestApplication.OnSqlite();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task When_all_have_signed_the_minutes_are_verified_with_the_digest_of_what_they_signed()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        var digest = (await minutes.Read()).Digest;

        await minutes.Sign(minutes.Chair);
        Assert.False(await minutes.IsVerified());
        await minutes.Sign(minutes.Verifier);

        Assert.True(await minutes.IsVerified());
        var kept = await app.Read(db => db.KeptDocuments.SingleAsync(one => one.AboutId == minutes.Meeting.Value, Ct));
        Assert.Contains(digest, kept.Content, StringComparison.Ordinal);
        Assert.Contains("Jonna Justerare, underskrivet", kept.Content, StringComparison.Ordinal);
        Assert.Equal(digest, await app.Read(db => db.MinutesVersions.OrderByDescending(version => version.Number).Select(version => version.Digest).FirstAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_who_is_not_elected_to_it_does_not_sign()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();

        Assert.Equal(Rule.NotAskedToVerify, await CommitteeMinutes.Refused(() => minutes.Sign(app.As(Role.FinanceDirector))));
        Assert.Equal(Rule.NotAskedToVerify, await CommitteeMinutes.Refused(() => minutes.Sign(minutes.Clerk)));
    }

    [Fact]
    public async Task An_edit_takes_back_what_was_signed_and_tells_who_signed_it()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        await minutes.Sign(minutes.Chair);

        await minutes.Edit(_ => "Ny text.");

        Assert.Equal([SignatureState.TakenBack, SignatureState.TakenBack], await minutes.States());
        Assert.Equal([NotificationKind.SignatureTakenBack], await Inbox(minutes.Chair));
        Assert.Empty(await Inbox(minutes.Verifier));
        Assert.Equal(Rule.NotAskedToVerify, await CommitteeMinutes.Refused(() => minutes.Sign(minutes.Verifier)));
    }

    [Fact]
    public async Task Saving_a_text_as_it_was_takes_nothing_back()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        await minutes.Sign(minutes.Chair);

        await minutes.Edit(text => text);

        Assert.Equal([SignatureState.Given, SignatureState.Asked], await minutes.States());
    }

    [Fact]
    public async Task What_was_changed_in_the_meeting_since_they_were_asked_is_not_signed_unseen()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        await app.Do<CorrectOutcome>(correct => correct.Run(minutes.Clerk, minutes.Meeting, minutes.Case, new GivenOutcome(Outcome.Postpone, null, []), null, Ct));

        Assert.Equal(Rule.MinutesHaveChanged, await CommitteeMinutes.Refused(() => minutes.Sign(minutes.Chair)));
        await minutes.Ask();
        await minutes.Sign(minutes.Chair);
        await minutes.Sign(minutes.Verifier);

        Assert.True(await minutes.IsVerified());
    }

    [Fact]
    public async Task Who_declines_says_why_and_the_clerk_has_the_minutes_again()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        await minutes.Sign(minutes.Chair);
        Task Decline(string? reason) => app.Do<DeclineMinutes>(decline => decline.Run(minutes.Verifier, minutes.Meeting, reason, Ct));

        Assert.Equal(Rule.ReasonIsMissing, await CommitteeMinutes.Refused(() => Decline(" ")));
        await Decline("Min reservation saknas.");

        Assert.Equal([SignatureState.TakenBack, SignatureState.Declined], await minutes.States());
        Assert.Contains(NotificationKind.MinutesDeclined, await Inbox(minutes.Clerk));
        Assert.Equal("Min reservation saknas.", await app.Read(db => db.MinutesSignatures.Where(one => one.Reason != null).Select(one => one.Reason).SingleAsync(Ct)));
        Assert.False(await minutes.IsVerified());
    }

    [Fact]
    public async Task One_without_an_account_is_named_and_nobody_is_asked()
    {
        var minutes = await CommitteeMinutes.Closed(app, verifierHasAccount: false);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(minutes.Ask);

        Assert.Equal((Rule.VerifierHasNoAccount, "Jonna Justerare"), (refused.Rule, refused.Arguments.Single()));
        Assert.Empty(await minutes.States());
    }

    [Fact]
    public async Task A_section_that_none_of_them_may_read_is_not_sent_to_them()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await ChairVerifiesAlone(minutes);
        await MakeSecret(minutes);

        var refused = await Assert.ThrowsAsync<BrokenRuleException>(minutes.Ask);

        Assert.Equal((Rule.SectionVerifiedByNobody, "1"), (refused.Rule, refused.Arguments.Single()));
    }

    [Fact]
    public async Task A_section_that_became_secret_to_all_who_sign_is_verified_on_paper()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await ChairVerifiesAlone(minutes);
        await minutes.Ask();
        await MakeSecret(minutes);

        await minutes.Sign(minutes.Chair);

        Assert.False(await minutes.IsVerified());
        Assert.Equal([[1], [1]], await app.Read(db => db.MinutesSignatures.Select(one => one.Except).ToListAsync(Ct)));
    }

    [Fact]
    public async Task Lines_that_clash_are_chosen_before_anybody_is_asked()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Edit(text => text.Replace("föredras.", "föredras av chefen.", StringComparison.Ordinal));
        await app.Read(db => db.AgendaItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.MinutesText, "Ärendet föredras av direktören."), Ct));

        Assert.Equal(Rule.MinutesHaveClash, await CommitteeMinutes.Refused(minutes.Ask));
    }

    [Fact]
    public async Task They_and_the_clerk_are_reminded_once_before_the_fourteen_days_are_over_and_on_no_day_off()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await minutes.Ask();
        await minutes.Sign(minutes.Chair);
        // The last day is Monday the 24th: three working days before it is Wednesday the 19th.
        await Morning(new DateOnly(2025, 3, 18));
        Assert.DoesNotContain(NotificationKind.VerificationIsDue, await Inbox(minutes.Clerk));

        await Morning(new DateOnly(2025, 3, 19));
        await Morning(new DateOnly(2025, 3, 20));
        await Morning(new DateOnly(2025, 3, 22));

        Assert.Contains(NotificationKind.VerificationIsDue, await Inbox(minutes.Clerk));
        Assert.Equal(2, await Count(minutes.Verifier));
        Assert.Equal(1, await Count(minutes.Chair));
    }

    [Fact]
    public async Task Nobody_is_reminded_on_a_day_off()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await Morning(new DateOnly(2025, 3, 22));
        Assert.DoesNotContain(NotificationKind.VerificationIsDue, await Inbox(minutes.Clerk));

        await Morning(new DateOnly(2025, 3, 24));
        Assert.Contains(NotificationKind.VerificationIsDue, await Inbox(minutes.Clerk));
    }

    [Fact]
    public async Task A_verifier_who_was_disqualified_at_a_section_is_told_of_there()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        await app.Do<ChangeAttendance>(change => change.Run(minutes.Clerk, minutes.Meeting, minutes.Case, new GivenChange(AttendanceTurn.Disqualified, minutes.Members[1]), 1, Ct));

        var meeting = (await minutes.Read()).Meeting;

        Assert.Equal([(1, "Jonna Justerare")], meeting.VerifiersOut().Select(one => (one.Item.Paragraph!.Value, one.Verifier.Name)));
    }

    [Fact]
    public async Task On_paper_the_scan_that_was_attached_is_named_in_what_is_kept_by_its_digest()
    {
        var minutes = await CommitteeMinutes.Closed(app);
        var scan = new UploadedFile("protokoll.pdf", 14, () => new MemoryStream("%PDF-1.7 scan\n"u8.ToArray()));
        await app.Do<AttachScan>(attach => attach.Run(minutes.Clerk, minutes.Meeting, [scan], Ct));
        await app.Do<AttachScan>(attach => attach.Run(minutes.Clerk, minutes.Meeting, [scan], Ct));

        await app.Do<VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct));

        var attached = await app.Read(db => db.ScannedMinutes.SingleAsync(Ct));
        Assert.Contains(attached.Digest, await app.Read(db => db.KeptDocuments.Where(one => one.AboutId == minutes.Meeting.Value).Select(one => one.Content).SingleAsync(Ct)), StringComparison.Ordinal);
    }

    // One account for both of them; a board member's, who doesn't read what is secret.
    private Task ChairVerifiesAlone(CommitteeMinutes minutes) => app.Read(db => db.Members.ExecuteUpdateAsync(set => set.SetProperty(member => member.PersonId, minutes.Chair.PersonId), Ct));

    private Task MakeSecret(CommitteeMinutes minutes) => app.Read(db => db.Cases.Where(c => c.Id == minutes.Case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

    private Task<List<NotificationKind>> Inbox(Viewer of) => app.Read(db => InboxMatters.Of(db, of, StockholmTime.Today(app.Clock)).Where(n => n.Kind == NotificationKind.MinutesToSign
        || n.Kind == NotificationKind.SignatureTakenBack || n.Kind == NotificationKind.MinutesDeclined || n.Kind == NotificationKind.VerificationIsDue).Select(n => n.Kind).ToListAsync(Ct));

    private Task<int> Count(Viewer of) => app.Read(db => db.Notifications.CountAsync(n => n.PersonId == of.PersonId && n.Kind == NotificationKind.MinutesToSign, Ct));

    private Task Morning(DateOnly day)
    {
        app.Clock.SetUtcNow(StockholmTime.StartOfDay(day).AddHours(6));
        return app.Do<RemindOfVerification>(remind => remind.Run(Ct));
    }
}
