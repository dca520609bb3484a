using System.Net;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Meetings;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.MadeReports;

/// <summary>What the pages say of a made report's faults, of a year that lasts, and of what some may not read.</summary>
public sealed class HandingInPagesTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_that_names_nothing_is_told_in_the_answer_to_the_save_and_on_the_case()
    {
        using var controller = await product.BrowserOf("conny");
        var draft = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Number == 1).OrderByDescending(made => made.Year).FirstAsync(Ct));
        var edit = $"/cases/{draft.CaseId}/reports/1/edit";
        using var saved = await EmbeddedProduct.Post(controller, edit, edit, ("Title", draft.Title), ("Text", "## Läget\n\nKlara: {{uppdrag.klarade 2024}}"), ("Version", $"{draft.Version}"), ("step", "save"));
        Assert.Equal($"{edit}?saved=true", saved.Headers.Location?.ToString());
        var page = await Page(controller, $"{edit}?saved=true");
        Assert.Contains("Rapporten är sparad, men en siffra i den kan inte visas", page, StringComparison.Ordinal);
        Assert.Contains("Rad 3: {{uppdrag.klarade 2024}} är ingen siffra i registret", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Rapporten är sparad.", page, StringComparison.Ordinal);

        var onCase = await Page(controller, $"/cases/{draft.CaseId}");
        Assert.Contains("Bilaga 1, rad 3: {{uppdrag.klarade 2024}}", onCase, StringComparison.Ordinal);
        Assert.Contains("Bilaga 2, rad ", onCase, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_says_that_it_is_one_and_what_was_signed_does_not()
    {
        using var controller = await product.BrowserOf("conny");
        var years = await product.Read(db => db.MadeReports.AsNoTracking().Where(made => made.Number == 1).OrderBy(made => made.Year).Select(made => made.CaseId).ToListAsync(Ct));
        foreach (var address in (string[])["reports/1", "print"])
        {
            Assert.DoesNotContain("utkast", await NameOf($"/cases/{years[0]}/{address}"), StringComparison.Ordinal);
            Assert.Contains("utkast", await NameOf($"/cases/{years[^1]}/{address}"), StringComparison.Ordinal);
        }

        async Task<string> NameOf(string address)
        {
            using var file = await controller.GetAsync($"{address}?handler=File&face=Word", Ct);
            return $"{file.Content.Headers.ContentDisposition?.FileNameStar}";
        }
    }

    [Fact]
    public async Task A_year_that_is_not_over_is_warned_of_and_one_that_is_over_is_not()
    {
        using var controller = await product.BrowserOf("conny");
        var year = await product.Read(db => db.MadeReports.MaxAsync(made => made.Year, Ct)) + 1;
        Assert.Contains($"{year} är inte slut", await Page(controller, $"/reports/make?Board=ks&Year={year}"), StringComparison.Ordinal);
        Assert.DoesNotContain("är inte slut", await Page(controller, $"/reports/make?Board=ks&Year={year - 4}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_that_the_reader_may_not_see_is_counted_and_not_named()
    {
        var signed = await product.Read(db => db.MadeReports.AsNoTracking().Where(one => one.Number == 1).OrderBy(one => one.Year).Select(one => one.CaseId).FirstAsync(Ct));
        var frozen = (await product.Read(db => db.Cases.AsNoTracking().SingleAsync(c => c.Id == signed, Ct))).Report.Frozen!;
        var rows = frozen.Figures.SelectMany(figure => figure.Rows).ToHashSet();
        string number;
        await using (var scope = product.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
            var counted = (await db.Assignments.Where(a => a.OwnerId == null || a.Access == AccessLevel.Open).ToListAsync(Ct)).First(a => rows.Contains(a.Number.ToString()));
            number = counted.Number.ToString();
            counted.Mark(AccessLevel.Secret);
            await db.SaveChangesAsync(Ct);
        }

        using var outsider = await product.BrowserOf("lova");
        var page = await Page(outsider, $"/cases/{signed}/figures");
        Assert.Contains("Räknas inte längre: 1 som du inte får läsa", page, StringComparison.Ordinal);
        Assert.DoesNotContain(number, page, StringComparison.Ordinal);
    }

    private static async Task<string> Page(HttpClient browser, string address) =>
        WebUtility.HtmlDecode(await (await browser.GetAsync(new Uri(address, UriKind.Relative), Ct)).Content.ReadAsStringAsync(Ct));
}
