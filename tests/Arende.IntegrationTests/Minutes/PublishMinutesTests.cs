using Arende.Application.ComposedDocuments;
using Arende.Application.DelegatedDecisions;
using Arende.Application.Meetings;
using Arende.Application.Minutes;
using Arende.Domain;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;

namespace Arende.IntegrationTests.Minutes;

/// <summary>What anybody may read of verified minutes.</summary>
public sealed class PublishMinutesTests : IAsyncLifetime
{
    private static readonly PublicMeetingOptions shown = new() { Shown = true };
    private static readonly DateOnly until = CommitteeMinutes.Day.AddDays(30);
    private TestApplication app = null!;
    private CommitteeMinutes minutes = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        minutes = await CommitteeMinutes.Closed(app, "Bidrag söks av Vera Sökande, 811228-9874.");
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task What_is_published_has_neither_the_number_nor_the_words_and_what_was_verified_has_both()
    {
        await Verify();
        await Publish(["Vera Sökande"]);

        var published = (await Find(CommitteeMinutes.Day))!.Content;
        var verified = await app.Read(db => db.KeptDocuments.Where(one => one.AboutId == minutes.Meeting.Value).Select(one => one.Content).SingleAsync(Ct));

        Assert.DoesNotContain("9874", published, StringComparison.Ordinal);
        Assert.DoesNotContain("Vera", published, StringComparison.Ordinal);
        Assert.Contains("Bidrag söks av", published, StringComparison.Ordinal);
        Assert.Contains("Vera Sökande, 811228-9874", verified, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_published_before_it_is_verified() =>
        Assert.Equal(Rule.NotVerifiedYet, await CommitteeMinutes.Refused(() => Publish([])));

    [Fact]
    public async Task A_section_of_a_secret_case_is_never_published_also_when_it_became_secret_afterwards()
    {
        await Verify();
        await Publish([]);
        Assert.NotNull(await Find(CommitteeMinutes.Day));

        await app.Read(db => db.Cases.Where(c => c.Id == minutes.Case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));

        Assert.Null(await Find(CommitteeMinutes.Day));
        Assert.Equal(Rule.SectionIsNotOpen, await CommitteeMinutes.Refused(() => Publish([])));
    }

    [Fact]
    public async Task It_goes_after_its_last_day_and_when_it_is_taken_down_and_who_published_stays()
    {
        await Verify();
        await Publish([]);
        Assert.NotNull(await Find(until));
        Assert.Null(await Find(until.AddDays(1)));
        Assert.Null(await app.Do<ListedDecisions, KeptDocument?>(lists => app.Read(db => PublicMinutes.Find(db, lists, minutes.Meeting, new PublicMeetingOptions(), until, Ct))));

        await app.Do<PublishMinutes>(publish => publish.Withdraw(minutes.Clerk, minutes.Meeting, Ct));

        Assert.Null(await Find(CommitteeMinutes.Day));
        var row = await app.Read(db => db.PublishedMinutes.SingleAsync(Ct));
        Assert.Equal((minutes.Clerk.PersonId, minutes.Clerk.PersonId), (row.By, row.WithdrawnBy));
    }

    [Fact]
    public async Task Published_anew_the_earlier_one_is_taken_down()
    {
        await Verify();
        await Publish([]);
        await Publish(["Vera Sökande"]);

        Assert.DoesNotContain("Vera", (await Find(CommitteeMinutes.Day))!.Content, StringComparison.Ordinal);
        Assert.Equal(2, await app.Read(db => db.PublishedMinutes.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_word_that_was_masked_in_the_minutes_is_masked_in_the_public_agenda_too()
    {
        await app.Read(db => db.Cases.Where(c => c.Id == minutes.Case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, "Bidrag till Vera Sökande, 811228-9874"), Ct));
        await Verify();
        await Publish(["Vera Sökande"]);

        var agenda = await app.Read(async db => await (await PublicMeeting.Find(db, minutes.Meeting, shown, CommitteeMinutes.Day, Ct))!.Agenda(db, new LeadTimes(), CommitteeMinutes.Day, Ct));

        Assert.Contains(agenda, item => item.Title == "Bidrag till [maskerat], [maskerat]");
        Assert.DoesNotContain(agenda, item => item.Title is { } title && title.Contains("Vera", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_masked_once_stays_masked_in_the_public_agenda_also_when_fewer_words_are_masked_since()
    {
        await Entitle("Bidrag till Vera Sökande");
        await Verify();
        await Publish(["Vera Sökande"]);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await Publish([]);
        await app.Do<PublishMinutes>(publish => publish.Withdraw(minutes.Clerk, minutes.Meeting, Ct));

        Assert.Equal(["Bidrag till [maskerat]"], await Agenda());
    }

    [Fact]
    public async Task A_title_whose_masked_words_are_erased_by_law_stays_masked_in_the_public_agenda()
    {
        await Entitle("Bidrag till Vera Sökande");
        await Verify();
        await Publish(["Vera Sökande"]);

        await app.Do<EraseMinutesRemains>(erase => erase.Run(minutes.Meeting, "GDPR art. 17", Ct));
        await app.Do<EraseMinutesRemains>(erase => erase.Run(minutes.Meeting, "GDPR art. 17", Ct));

        Assert.Equal(["[maskerat]"], await Agenda());
        var published = await app.Read(db => db.PublishedMinutes.AsNoTracking().SingleAsync(Ct));
        Assert.Empty(published.Words);
        Assert.DoesNotContain(published.Masked, one => one.Contains("Vera", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_title_without_the_erased_words_is_shown_as_it_was()
    {
        await Entitle("Bidrag till båtklubben");
        await Verify();
        await Publish(["Vera Sökande"]);

        await app.Do<EraseMinutesRemains>(erase => erase.Run(minutes.Meeting, "GDPR art. 17", Ct));

        Assert.Equal(["Bidrag till båtklubben"], await Agenda());
    }

    private Task<int> Entitle(string title) => app.Read(db => db.Cases.Where(c => c.Id == minutes.Case).ExecuteUpdateAsync(set => set.SetProperty(c => c.Title, title), Ct));

    private async Task<IEnumerable<string?>> Agenda() => (await app.Read(async db => await (await PublicMeeting.Find(db, minutes.Meeting, shown, CommitteeMinutes.Day, Ct))!.Agenda(db, new LeadTimes(), CommitteeMinutes.Day, Ct)))
        .Where(item => item.Standing is null).Select(item => item.Title);

    private Task Verify() => app.Do<VerifyMinutes>(verify => verify.Run(minutes.Clerk, minutes.Meeting, CommitteeMinutes.Day, Ct));

    private Task Publish(string[] words) => app.Do<PublishMinutes>(publish => publish.Run(minutes.Clerk, minutes.Meeting, new Publication([1], words, until), Ct));

    private Task<KeptDocument?> Find(DateOnly today) => app.Do<ListedDecisions, KeptDocument?>(lists => app.Read(db => PublicMinutes.Find(db, lists, minutes.Meeting, shown, today, Ct)));
}
