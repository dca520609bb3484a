using System.IO.Compression;
using Arende.Application.ComposedDocuments;
using Arende.Application.Meetings;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.Domain.Meetings;
using Arende.Domain.Members;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Meetings;

/// <summary>What a member brings along, and what they don't.</summary>
public sealed class MeetingPackTests : IAsyncLifetime
{
    private TestApplication app = null!;
    private MeetingId meeting;
    private MemberId member;
    private CaseId open, hidden;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        app = await TestApplication.OnSqlite();
        (open, hidden) = (await app.WaitsForCommittee("Badplatsen i Lövvik", attached: "Kartan över badplatsen"), await app.WaitsForCommittee("Skyddat boende"));
        meeting = await app.PlanCommittee();
        member = await app.Elect("Lova Ledamot", app.As(Role.BoardMember).PersonId);
        await app.Do<AddToAgenda, int>(add => add.RunAll(app.As(Role.Clerk), meeting, [open, hidden], Ct));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task There_is_none_before_a_summons_is_sent()
    {
        Assert.Null(await Pack());
        await app.Send(meeting);
        Assert.NotNull(await Pack());
    }

    [Fact]
    public async Task It_has_each_items_report_and_attachments_and_nothing_of_a_case_that_was_made_secret_since()
    {
        await app.Send(meeting);
        await app.Do<ArendeDb, int>(db => db.Cases.Where(c => c.Id == hidden).ExecuteUpdateAsync(set => set.SetProperty(c => c.Access, AccessLevel.Secret), Ct));
        var pack = (await Pack())!;

        Assert.Equal(["Badplatsen i Lövvik", null], pack.Items.Select(item => item.Title));
        Assert.Equal("karta.txt", Assert.Single(pack.Items[0].Files).File?.FileName);
        var whole = await app.Do<ComposeDocuments, string>(compose => Task.FromResult(pack.Whole(compose).Canonical()));
        Assert.Contains("Ärendet gäller en ny förskola.", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Skyddat boende", whole, StringComparison.Ordinal);
    }

    // KL 6:30: who is disqualified at an item isn't present there.
    [Fact]
    public async Task Who_is_disqualified_at_an_item_does_not_get_it()
    {
        await app.Send(meeting);
        await app.Do<ArendeDb, int>(db =>
        {
            db.Disqualifications.Add(new Disqualification(meeting, open, member));
            return db.SaveChangesAsync(Ct);
        });
        Assert.Equal([null, "Skyddat boende"], (await Pack())!.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task The_package_has_a_page_of_contents_and_the_files_as_they_were_uploaded_and_says_which_is_lost()
    {
        await app.Send(meeting);
        var files = await Zip((await Pack())!);
        Assert.Equal("Kartan över badplatsen", files["001 Badplatsen i Lövvik/01 karta.txt"]);
        Assert.Contains("href=\"001%20Badplatsen%20i%20L%C3%B6vvik/01%20karta.txt\"", files["index.html"], StringComparison.Ordinal);

        Directory.Delete(app.Files, recursive: true);
        files = await Zip((await Pack())!);
        Assert.Contains("karta.txt kunde inte läggas med", System.Net.WebUtility.HtmlDecode(files["index.html"]), StringComparison.Ordinal);
        Assert.Single(files);
    }

    [Fact]
    public async Task A_report_that_lies_in_it_is_never_told_to_have_no_file_and_no_word_of_a_name_is_cut()
    {
        await app.Send(meeting);
        var pack = (await Pack())!;
        var first = pack.Items.First(item => item.Report is not null);
        var words = app.Do<IPackWords, string>(one => Task.FromResult(one.Attachment(new PackFile(1, "Årets berättelse", null, null, (1, first.Report!)))));
        Assert.Equal("Bilaga 1. Årets berättelse", await words);

        var title = string.Join(' ', Enumerable.Repeat("Verksamhetsberättelsen", 10));
        var files = await Zip(pack with { Items = [first with { Title = title }] });
        var folder = files.Keys.Select(name => name.Split('/')).First(parts => parts.Length > 1)[0];
        Assert.All(folder.Split(' ').Skip(1), word => Assert.Equal("Verksamhetsberättelsen", word));
    }

    private Task<MeetingPack?> Pack() => app.Do<ComposeDocuments, MeetingPack?>(compose => app.Read(db => MeetingPack.Of(db, compose, app.As(Role.BoardMember), meeting, Ct)));

    private async Task<Dictionary<string, string>> Zip(MeetingPack pack)
    {
        using var zip = new MemoryStream();
        await app.Do<PackMeeting>(use => use.Run(pack, zip, Ct));
        zip.Position = 0;
        using var archive = new ZipArchive(zip);
        return archive.Entries.ToDictionary(entry => entry.FullName, entry => new StreamReader(entry.Open()).ReadToEnd());
    }
}
