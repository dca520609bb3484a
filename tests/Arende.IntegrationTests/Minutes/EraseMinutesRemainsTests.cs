using System.Text;
using Arende.Application.Audit;
using Arende.Application.Files;
using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Bodies;
using Arende.Domain.Meetings;
using Arende.Domain.Notices;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Minutes;

/// <summary>What is left of making minutes is erased by law.</summary>
public sealed class EraseMinutesRemainsTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private CommitteeMinutes minutes = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        minutes = await CommitteeMinutes.Closed(app, "Karin Karlsson talade.");
        await minutes.Edit(text => text + "\n\nKarin Karlsson svarade.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Versions_texts_and_the_scan_of_verified_minutes_say_nothing_any_more()
    {
        const string scan = "%PDF-1.4 Karin Karlsson";
        await app.Do<AttachScan>(attach => attach.Run(minutes.Clerk, minutes.Meeting, [new UploadedFile("protokoll.pdf", Encoding.UTF8.GetByteCount(scan), () => new MemoryStream(Encoding.UTF8.GetBytes(scan)))], Ct));
        await app.Do<Arende.Application.Meetings.VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct));
        var digest = (await Versions()).Single().Digest;

        Assert.Equal(4, await Erase());

        var version = (await Versions()).Single();
        Assert.DoesNotContain("Karin Karlsson", version.Content, StringComparison.Ordinal);
        Assert.Contains("GDPR art. 17", version.Content, StringComparison.Ordinal);
        Assert.Equal(digest, version.Digest);
        var item = await app.Read(db => db.AgendaItems.AsNoTracking().SingleAsync(one => one.MeetingId == minutes.Meeting, Ct));
        Assert.Equal((null, null), (item.MinutesText, item.Edited));
        Assert.False(await app.Read(db => db.ScannedMinutes.AnyAsync(Ct)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(entry => entry.Kind == AuditKind.TextErased, Ct)));
    }

    [Fact]
    public async Task What_is_not_verified_is_its_clerks_to_write_anew_and_is_kept_anew()
    {
        Assert.Equal(1, await Erase());

        Assert.Contains("Karin Karlsson svarade.", (await minutes.Read()).Section(minutes.Case)!.Text.Text, StringComparison.Ordinal);
        await app.Do<KeepMinutesVersion>(keep => keep.Run(minutes.Clerk, minutes.Meeting, Ct));
        Assert.Equal([true, false], (await Versions()).Select(version => version.IsErased()));
    }

    [Fact]
    public async Task Without_a_basis_nothing_is_erased() =>
        Assert.Equal(Rule.ReasonIsMissing, await CommitteeMinutes.Refused(() => app.Do<EraseMinutesRemains>(erase => erase.Run(minutes.Meeting, " ", Ct))));

    [Fact]
    public async Task Why_somebody_declined_to_sign_is_gone_and_that_they_declined_stays()
    {
        await minutes.Ask();
        await app.Do<DeclineMinutes>(decline => decline.Run(minutes.Verifier, minutes.Meeting, "Det rör Karin Karlssons hälsa.", Ct));

        await Erase();

        var declined = Assert.Single(await app.Read(db => db.MinutesSignatures.AsNoTracking().Where(one => one.State == SignatureState.Declined).ToListAsync(Ct)));
        Assert.Null(declined.Reason);
    }

    [Fact]
    public async Task What_the_announcement_of_the_meeting_said_it_takes_up_is_gone()
    {
        await app.Do<ArendeDb>(async db =>
        {
            db.Announcements.Add(new Announcement(UsualBodies.Council.Id, minutes.Meeting, new AnnouncedMeeting(CommitteeMinutes.Day, new(18, 0), "Kommunhuset", ["Karin Karlssons avsägelse"]), CommitteeMinutes.Day, minutes.Clerk.PersonId, app.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        });

        await Erase();

        Assert.Empty((await app.Read(db => db.Announcements.AsNoTracking().SingleAsync(Ct))).Items);
    }

    private Task<int> Erase() => app.Do<EraseMinutesRemains, int>(erase => erase.Run(minutes.Meeting, "GDPR art. 17", Ct));

    private Task<List<MinutesVersion>> Versions() => app.Read(db => db.MinutesVersions.AsNoTracking().OrderBy(version => version.Number).ToListAsync(Ct));
}
