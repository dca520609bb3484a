using System.Net;
using System.Security.Cryptography;
using System.Text;
using Arende.Application.Imports;
using Arende.Application.Storage;
using Arende.Import;
using Arende.IntegrationTests.Support;
using Arende.Web.Features.Cases;
using Arende.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Cases;

public sealed class ImportPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public void Few_files_are_unpacked_at_a_time() => Assert.True(typeof(ImportModel).IsDefined(typeof(UnpacksFilesAttribute), inherit: false));

    [Fact]
    public async Task The_same_document_twice_says_so_and_makes_another_case_only_when_told_to()
    {
        var officer = await site.SignIn("hanna");
        var report = TestSite.Report("Två gånger");
        var first = await officer.Import(report);
        var second = await officer.Post("/cases/import", "/cases/import", ("Pasted", report));
        Assert.Equal(HttpStatusCode.Conflict, second.Status);
        Assert.Contains($"href=\"{first}\"", second.Html, StringComparison.Ordinal);

        var again = await officer.Post("/cases/import", "/cases/import", ("Again", second.Find("name=\"Again\" value=\"([^\"]+)\"")), ("Digest", second.Find("name=\"Digest\" value=\"([^\"]+)\"")));
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.NotEqual(first, await officer.Finish(again.Location!));
    }

    [Fact]
    public async Task What_is_no_staff_report_is_refused_in_words_and_the_text_stays()
    {
        var officer = await site.SignIn("hanna");
        var answer = await officer.Post("/cases/import", "/cases/import", ("Pasted", "Det här är en inköpslista: mjölk, bröd."));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("inköpslista", answer.Html, StringComparison.Ordinal);
        Assert.Contains("href=\"#Pasted\"", answer.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post("/cases/import", "/cases/import", ("Pasted", ""))).Status);
    }

    [Fact]
    public async Task A_document_without_a_title_becomes_a_case_that_says_so()
    {
        var officer = await site.SignIn("hanna");
        var made = await officer.Import("## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Godkänna planen utan rubrik.\n");
        var html = (await officer.Get(made + "/document")).Html;
        Assert.Contains("Godkänna planen utan rubrik", html, StringComparison.Ordinal);
        Assert.Contains("Rubrik saknas.", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_goes_the_way_of_the_case_type_that_is_chosen_and_not_of_one_that_does_not_exist()
    {
        var officer = await site.SignIn("hanna");
        var made = await officer.Post("/cases/import", "/cases/import", ("Pasted", TestSite.Report("Till kännedom")), ("Type", "information"));
        Assert.Equal(HttpStatusCode.Redirect, made.Status);
        Assert.Contains("Informationsärende ·", (await officer.Get(await officer.Finish(made.Location!))).Main, StringComparison.Ordinal);
        var usual = await officer.Import(TestSite.Report("Till beslut"));
        Assert.DoesNotContain("Informationsärende ·", (await officer.Get(usual)).Main, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.Post("/cases/import", "/cases/import", ("Pasted", TestSite.Report("Ingen väg")), ("Type", "nowhere"))).Status);
    }

    [Fact]
    public async Task A_remark_is_said_in_the_readers_language()
    {
        var officer = await site.SignIn("hanna");
        var made = await officer.Import("## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Godkänna planen på två språk.\n");
        var page = made + "/remarks";
        Assert.Contains("Rubrik saknas.", (await officer.Get(page)).Text, StringComparison.Ordinal);

        await officer.Post(page, "/language", ("to", "en"), ("back", page));

        var english = await officer.Get(page);
        Assert.Contains("There is no title.", english.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Rubrik saknas.", english.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nina.nygren@annan.example", true)]
    [InlineData("Hanna.Handlaggare@strandkoping.example", false)]
    public async Task An_officers_address_that_is_nobodys_here_is_a_remark(string address, bool isTold)
    {
        var officer = await site.SignIn("hanna");
        var made = await officer.Import($"Handläggare: Nina Nygren\nE-post: {address}\n\n# Plan\n\n## Förslag till beslut\n\nKommunstyrelsen beslutar:\n\n1. Godkänna planen.\n");
        var page = await officer.Get(made + "/remarks");
        Assert.Equal(isTold, page.Text.Contains($"Ingen handläggare här har adressen {address}. Hanna Handläggare är handläggare så länge.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task More_clauses_than_a_page_can_show_are_refused_in_words()
    {
        var officer = await site.SignIn("hanna");
        var clauses = string.Concat(Enumerable.Range(1, 1_001).Select(number => $"{number}. Godkänna del {number}.\n"));
        var answer = await officer.Post("/cases/import", "/cases/import", ("Pasted", $"# Många\n\n## Förslag till beslut\n\n{clauses}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("Lägg det långa i en bilaga", answer.Html, StringComparison.Ordinal);
    }

    /// <summary>30 KB of tags that were never closed became 70 MB (an import takes away those that word processors leave); a text of 4 MB was a page of 4 MB and more.</summary>
    [Fact]
    public async Task A_case_of_any_text_is_a_page_of_a_bounded_size()
    {
        var officer = await site.SignIn("hanna");
        var tags = string.Concat(Enumerable.Range(0, 1_900).Select(number => $"<code title={number}> <section>x"));
        foreach (var text in new[] { tags, new string('x', 4_000_000) })
        {
            var made = await officer.Import($"# Stort\n\n## Förslag till beslut\n\n1. Godkänna.\n\n## Ärendet\n\n{text}\n");
            Assert.InRange((await officer.Get(made)).Html.Length, 10_000, 400_000);
            Assert.Contains(text[^1_000..], (await officer.Get(made + "/document?handler=Text")).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_read_stands_beside_the_document_and_a_part_is_moved_by_a_button()
    {
        var officer = await site.SignIn("hanna");
        var begun = await officer.Post("/cases/import", "/cases/import", ("Pasted", "# Lekplats i Lövvik\n\nTill: Kommunstyrelsen\n\n## Förslag till beslut\n\n1. Bygga lekplatsen.\n\n## Ärendet\n\nEn andra punkt som ska beslutas.\n"));
        var review = begun.Location!;
        var page = await officer.Get(review);
        Assert.Contains("Lekplats i Lövvik", page.Main, StringComparison.Ordinal);
        var block = page.Find("value=\"(\\d+):Clause\"[^>]*>Beslutspunkt</button>(?![\\s\\S]*:Clause)");
        var moved = await officer.Post(review, review + "?p=1", ("move", $"{block}:Clause"), ("Title", "Lekplatsen i Lövvik"));
        Assert.EndsWith($"#b{block}", moved.Location, StringComparison.Ordinal);
        var made = await officer.Finish(review);
        var text = (await officer.Get(made + "/document")).Text;
        Assert.Contains("Lekplatsen i Lövvik", text, StringComparison.Ordinal);
        // It stands among the clauses, and no more under the matter.
        Assert.True(text.IndexOf("En andra punkt", StringComparison.Ordinal) < text.IndexOf("Ärendet", text.IndexOf("Bygga lekplatsen", StringComparison.Ordinal), StringComparison.Ordinal));
        // Sent twice, it is the same case.
        Assert.Equal(made, (await officer.Get(review)).Location);
    }

    [Fact]
    public async Task What_leaves_no_report_is_refused_with_what_was_typed_and_an_emptied_addressee_is_none()
    {
        var officer = await site.SignIn("hanna");
        var review = (await officer.Post("/cases/import", "/cases/import", ("Pasted", "Till: Kommunstyrelsen\n\n# Hamnen i Lövvik\n\n## Förslag till beslut\n\n1. Bygga hamnen.\n"))).Location!;
        var blocks = System.Text.RegularExpressions.Regex.Matches((await officer.Get(review)).Html, "name=\"Chosen\" value=\"(\\d+)\"").Select(chosen => ("Chosen", chosen.Groups[1].Value));

        var refused = await officer.Post(review, review, [("move", "1:None"), .. blocks, ("Title", "Skriven rubrik"), ("To", "Skriven mottagare")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("Skriven rubrik", refused.Html, StringComparison.Ordinal);
        Assert.Contains("value=\"Skriven mottagare\"", refused.Html, StringComparison.Ordinal);

        await officer.Post(review, review, ("Title", "Hamnen i Lövvik"), ("To", ""));
        Assert.DoesNotContain("value=\"Kommunstyrelsen\"", (await officer.Get(review)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_waits_can_be_thrown_away_where_it_waits()
    {
        var officer = await site.SignIn("hanna");
        var review = (await officer.Post("/cases/import", "/cases/import", ("Pasted", TestSite.Report("Slängs")))).Location!;
        var forget = (await officer.Get("/cases/import")).Find($"action=\"({review}\\?handler=Forget)\"");
        Assert.Equal("/cases/import", (await officer.Post("/cases/import", forget)).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get(review)).Status);
    }

    [Fact]
    public async Task A_waiting_file_that_is_lost_is_told_where_it_waits_and_is_there_when_it_is_handed_in_again()
    {
        var officer = await site.SignIn("hanna");
        var report = TestSite.Report("Försvinner medan den väntar");
        var review = (await officer.Post("/cases/import", "/cases/import", ("Pasted", report))).Location!;
        Lose(report);

        Assert.Equal("/cases/import", (await officer.Get(review)).Location);
        Assert.Contains("filen saknas eller är skadad", (await officer.Get("/cases/import")).Main, StringComparison.Ordinal);
        Assert.Equal("/cases/import", (await officer.Post("/cases/import", $"{review}?handler=Create")).Location);

        Assert.Equal(review, (await officer.Post("/cases/import", "/cases/import", ("Pasted", report))).Location);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(review)).Status);
        Assert.True(File.Exists(PathOf(report)));
    }

    [Fact]
    public async Task A_lost_file_is_told_when_it_is_to_be_imported_again()
    {
        var officer = await site.SignIn("hanna");
        var report = TestSite.Report("Försvinner efteråt");
        var made = await officer.Import(report);
        var told = await officer.Post("/cases/import", "/cases/import", ("Pasted", report));
        Lose(report);

        var refused = await officer.Post("/cases/import", "/cases/import", ("Again", made.Split('/')[^1]), ("Digest", told.Find("name=\"Digest\" value=\"([^\"]+)\"")));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("filen saknas eller är skadad", refused.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_waiting_file_that_cannot_be_read_any_more_is_told_where_it_waits()
    {
        var officer = await site.SignIn("hanna");
        var review = (await officer.Post("/cases/import", "/cases/import", ("Pasted", TestSite.Report("Blir oläslig")))).Location!;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var id = Guid.Parse(review.Split('/')[^1]);
            // As new words of the municipality's may make it: nothing of the file is a report.
            var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
            var pending = await db.PendingImports.SingleAsync(p => p.Id == id, TestContext.Current.CancellationToken);
            pending.Say((await scope.ServiceProvider.GetRequiredService<PendingImports>().Read(pending, TestContext.Current.CancellationToken)).Blocks, BlockRole.None);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal("/cases/import", (await officer.Get(review)).Location);
        Assert.Contains("Filen går inte att läsa som den står nu", (await officer.Get("/cases/import")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_that_a_later_version_takes_away_are_told_before_it_is_joined()
    {
        var officer = await site.SignIn("hanna");
        const string report = "Dnr: KS 2024-991\nTill: Kommunstyrelsen\n\n# Vågbrytaren\n\n## Förslag till beslut\n\n1. Bygga den.\n\n## Ärendet\n\nDen är gammal.\n";
        await officer.Import(report + "\n## Omvärlden\n\nSå ser den ut.\n");
        var later = await officer.Post("/cases/import", "/cases/import", ("Pasted", report));
        Assert.Contains("Omvärlden: tas bort", (await officer.Get(later.Location!)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_else_sees_what_somebody_looks_through()
    {
        var officer = await site.SignIn("hanna");
        var begun = await officer.Post("/cases/import", "/cases/import", ("Pasted", TestSite.Report("Bara Hannas")));
        var other = await site.SignIn("ronja");
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(begun.Location!)).Status);
    }

    [Fact]
    public async Task Who_does_not_write_cases_has_no_such_page()
    {
        var member = await site.SignIn("lova");
        Assert.Equal(HttpStatusCode.NotFound, (await member.Get("/cases/import")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await member.Get("/cases/new")).Status);
    }

    private string PathOf(string report) => site.PathOf(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report))));

    // From the store, and from the few that are kept in memory.
    private void Lose(string report)
    {
        File.Delete(PathOf(report));
        var kept = site.Services.GetRequiredService<KeptManuscripts>();
        for (var other = 0; other < 20; other++) kept.Keep($"{other}", StaffReportReader.Open("# Annan"u8.ToArray(), TestContext.Current.CancellationToken));
    }
}
