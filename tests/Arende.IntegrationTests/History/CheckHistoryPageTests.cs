using Arende.Application.History;
using Arende.Application.Storage;
using Arende.Domain.Cases;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.History;

public sealed class CheckHistoryPageTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_administration_says_when_the_history_was_checked_and_what_was_found()
    {
        using var administrator = await product.BrowserOf("adam");
        await using var scope = product.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ArendeDb>();
        var check = scope.ServiceProvider.GetRequiredService<CheckHistory>();
        await db.Settings.Where(s => s.Key.StartsWith("history:")).ExecuteDeleteAsync(Ct);
        Assert.Contains("<span id=\"history\">Inte gjord än</span>", await Page(), StringComparison.Ordinal);

        var count = (await check.Run(Ct)).Count;
        Assert.Contains($"{count.Rows} rader i {count.Chains} kedjor kontrollerade, inga fel", await Page(), StringComparison.Ordinal);

        var officer = await db.People.FirstAsync(Ct);
        var bare = new Case(new CaseNumber("KS", 2020, 900), "Insatt bakvägen", officer, AccessLevel.Open, DateTimeOffset.UtcNow);
        db.Add(bare);
        await db.SaveChangesAsync(Ct);
        await check.Run(Ct);
        var page = await Page();
        Assert.Contains("kontrollerade, 1 fel", page, StringComparison.Ordinal);
        Assert.Contains($"<li>{bare.Id}, rad 1: har ingen historik alls</li>", page, StringComparison.Ordinal);

        async Task<string> Page() => System.Net.WebUtility.HtmlDecode(await administrator.GetStringAsync(new Uri("/administration", UriKind.Relative), Ct));
    }
}
