using Arende.IntegrationTests.Support;

namespace Arende.IntegrationTests.Cases;

public sealed class StartedByTests(StartedByTests.Product product) : IClassFixture<StartedByTests.Product>
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hanna", true)]
    [InlineData("nils", true)]
    [InlineData("kim", false)]
    public async Task The_list_of_cases_offers_to_register_to_those_who_may_start_one_of_the_types(string account, bool isOffered)
    {
        var browser = await product.BrowserOf(account);
        Assert.Equal(isOffered, (await browser.GetStringAsync(new Uri("/cases", UriKind.Relative), Ct)).Contains("href=\"/cases/new\"", StringComparison.Ordinal));
        Assert.Equal(isOffered, (await browser.GetAsync(new Uri("/cases/new", UriKind.Relative), Ct)).IsSuccessStatusCode);
    }

    /// <summary>A type of the clerk's.</summary>
    public sealed class Product : EmbeddedProduct
    {
        protected override IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>
        {
            ["Arende:CaseTypes:board-case:Definition"] = "board-case", ["Arende:CaseTypes:motion:StartedBy:0"] = "clerk",
        };
    }
}
