using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Arende.Web.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Arende.IntegrationTests.Accounts;

/// <summary>Whose requests one is counted among, by its cookie alone.</summary>
public sealed class CountedAsTests(TestSite site) : IClassFixture<TestSite>
{
    private readonly PersonId person = PersonId.New();

    [Fact]
    public void Sessions_of_one_person_are_counted_together_and_those_of_an_earlier_stamp_apart()
    {
        Assert.Equal(CountedAs(Cookie("stamp")), CountedAs(Cookie("stamp")));
        Assert.Contains($"{person}", CountedAs(Cookie("stamp")), StringComparison.Ordinal);
        Assert.NotEqual(CountedAs(Cookie("earlier")), CountedAs(Cookie("stamp")));
    }

    [Fact]
    public void What_is_made_up_or_has_ended_counts_as_nobodys()
    {
        var cookie = Cookie("stamp");
        Assert.Null(CountedAs(null));
        Assert.Null(CountedAs($"{person} stamp"));
        Assert.Null(CountedAs(cookie[..^8] + "AAAAAAAA"));
        Assert.Null(CountedAs(Cookie("stamp", DateTimeOffset.UtcNow.AddMinutes(-1))));
        Assert.NotNull(CountedAs(Cookie("stamp", DateTimeOffset.UtcNow.AddMinutes(1))));
    }

    private CookieAuthenticationOptions Options => site.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);

    private string Cookie(string stamp, DateTimeOffset? until = null) => Options.TicketDataFormat.Protect(new AuthenticationTicket(
        SessionCookie.Principal(person, stamp, []), new AuthenticationProperties { ExpiresUtc = until }, CookieAuthenticationDefaults.AuthenticationScheme));

    private string? CountedAs(string? cookie)
    {
        var http = new DefaultHttpContext { RequestServices = site.Services };
        if (cookie is not null) http.Request.Headers.Cookie = $"{Options.Cookie.Name}={cookie}";
        return SessionCookie.CountedAs(http);
    }
}
