using Arende.Application.ComposedDocuments;
using Arende.Application.Meetings;
using Arende.Application.Minutes;
using Arende.Application.Storage;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Minutes;

/// <summary>The minutes of a meeting as one document: made, edited by hand, made anew, and kept in versions.</summary>
public sealed class EditMinutesTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private CommitteeMinutes minutes = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        minutes = await CommitteeMinutes.Closed(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task They_say_who_took_part_and_each_section_with_its_decision()
    {
        var text = BlocksAsMarkdown.Of((await minutes.Read()).Document.Blocks);

        Assert.Contains("Jonna Justerare", text, StringComparison.Ordinal);
        Assert.Contains("§\u00a01 Ny förskola i Bergby", text, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen godkänner förslaget.", text, StringComparison.Ordinal);
        Assert.Contains("Ärendet föredras.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_outcome_that_is_corrected_comes_into_minutes_that_were_edited_by_hand()
    {
        await minutes.Edit(text => text + "\n\nHandläggaren svarar på frågor.");

        await app.Do<CorrectOutcome>(correct => correct.Run(minutes.Clerk, minutes.Meeting, minutes.Case, new GivenOutcome(Outcome.Postpone, null, []), null, Ct));

        var now = BlocksAsMarkdown.Of((await minutes.Read()).Document.Blocks);
        Assert.Contains("Handläggaren svarar på frågor.", now, StringComparison.Ordinal);
        Assert.DoesNotContain("godkänner förslaget", now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_extract_tells_what_the_minutes_tell()
    {
        await minutes.Edit(_ => "Skrivet för hand.");

        var extract = await app.Do<ArendeDb, string>(async db =>
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda).SingleAsync(m => m.Id == minutes.Meeting, Ct);
            var c = await db.Cases.AsNoTracking().SingleAsync(one => one.Id == minutes.Case, Ct);
            return (await app.Do<ComposeDocuments, ComposedDocument>(compose => Task.FromResult(compose.DecisionExtract(c, meeting, meeting.Item(c.Id))))).Canonical();
        });

        Assert.Contains("Skrivet för hand.", extract, StringComparison.Ordinal);
        Assert.DoesNotContain("Ärendet föredras.", extract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_edit_the_same_part_do_not_overwrite_each_other()
    {
        var part = (await minutes.Read()).Section(minutes.Case)!;
        Task Save(string text) => app.Do<EditMinutes>(edit => edit.Run(minutes.Clerk, minutes.Meeting, minutes.Case, text, MeetingMinutes.MarkOf(part), Ct));

        await Save("Den första.");
        await Assert.ThrowsAsync<LostRaceException>(() => Save("Den andra."));

        Assert.Equal("Den första.", (await minutes.Read()).Section(minutes.Case)!.Text.Text);
    }

    [Fact]
    public async Task Each_edit_is_a_version_with_who_made_it_and_the_same_text_is_one()
    {
        await minutes.Edit(_ => "Kl. 13.00 i Stora salen.", opening: true);
        await app.Do<KeepMinutesVersion>(keep => keep.Run(minutes.Clerk, minutes.Meeting, Ct));
        await minutes.Edit(_ => "Kl. 14.00 i Stora salen.", opening: true);

        var versions = await app.Read(db => db.MinutesVersions.OrderBy(version => version.Number).ToListAsync(Ct));

        Assert.Equal([(1, VersionCause.Edited, minutes.Clerk.PersonId), (2, VersionCause.Edited, minutes.Clerk.PersonId)], versions.Select(version => (version.Number, version.Cause, version.By)));
        Assert.Contains("13.00", versions[0].Content, StringComparison.Ordinal);
        Assert.Contains("14.00", versions[1].Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_is_written_in_one_place_once_its_section_is_edited()
    {
        await minutes.Edit(_ => "Skrivet för hand.");
        var revision = await app.Read(db => db.AgendaItems.Select(item => item.TextRevision).SingleAsync(Ct));

        Assert.Equal(Rule.SectionIsEdited, await CommitteeMinutes.Refused(() => app.Do<WriteMinutesText>(write => write.Run(minutes.Clerk, minutes.Meeting, minutes.Case, "En till.", revision, Ct))));
    }

    [Fact]
    public async Task Lines_that_clash_are_chosen_before_the_minutes_are_verified()
    {
        await minutes.Edit(text => text.Replace("föredras.", "föredras av chefen.", StringComparison.Ordinal));
        await app.Read(db => db.AgendaItems.ExecuteUpdateAsync(set => set.SetProperty(item => item.MinutesText, "Ärendet föredras av direktören."), Ct));

        Assert.Equal(Rule.MinutesHaveClash, await CommitteeMinutes.Refused(() => app.Do<VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct))));
        await minutes.Edit(_ => "Ärendet föredras av båda.");
        await app.Do<VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct));

        Assert.True(await minutes.IsVerified());
        Assert.Equal(Rule.MinutesAreVerified, await CommitteeMinutes.Refused(() => minutes.Edit(_ => "För sent.")));
    }

    [Fact]
    public async Task What_is_verified_is_kept_as_one_document_and_a_later_correction_stands_beside_it()
    {
        await app.Do<VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct));
        await app.Do<AmendMinutes>(amend => amend.Run(minutes.Clerk, minutes.Meeting, minutes.Case, "Rätt är 3 mnkr.", Ct));

        var kept = await app.Read(db => db.KeptDocuments.SingleAsync(one => one.AboutId == minutes.Meeting.Value, Ct));

        Assert.Equal(ComposedKind.Minutes, kept.Kind);
        Assert.Equal(ComposedDocument.DigestOf(kept.Content), kept.Digest);
        Assert.Contains("justerades på papper 10\u00a0mars 2025", BlocksAsMarkdown.Of(kept.Document.Blocks), StringComparison.Ordinal);
        Assert.DoesNotContain("3 mnkr", kept.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_secret_case_those_who_may_not_read_it_get_the_number_alone()
    {
        await app.Read(db => db.Cases.Where(c => c.Id == minutes.Case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        var whole = await minutes.Read();

        var shown = await app.Do<ArendeDb, ComposedDocument>(async db =>
        {
            var readable = await ReadableMinutes.Of(db, minutes.Chair, minutes.Meeting, Ct);
            return await app.Do<IDocumentWords, ComposedDocument>(words => Task.FromResult(words.Shown(whole.Document, whole.Cases, readable, [])));
        });

        Assert.Contains("## §\u00a01\n", BlocksAsMarkdown.Of(shown.Blocks), StringComparison.Ordinal);
        Assert.DoesNotContain("Bergby", shown.Canonical(), StringComparison.Ordinal);
        Assert.Contains("Jonna Justerare", shown.Canonical(), StringComparison.Ordinal);
    }
}
