using System.Net;
using Arende.Application.Accounts;
using Arende.Application.Storage;
using Arende.Domain.People;
using Arende.IntegrationTests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.IntegrationTests.Accounts;

public sealed class SignInTests(EmbeddedProduct product) : IClassFixture<EmbeddedProduct>
{
    const string Password = "en lång mening som går att minnas";

    static CancellationToken Ct => TestContext.Current.CancellationToken;

    static readonly Viewer Administrator = new(default, default, "test", new HashSet<string> { Role.Administrator });

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to_sign_in()
    {
        using var browser = product.Browser();
        browser.DefaultRequestHeaders.Host = "elsewhere.example";
        var answer = await browser.GetAsync(new Uri("/administration?handler=x", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/signin?returnUrl=%2Fadministration%3Fhandler%3Dx", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task What_a_role_may_not_see_does_not_exist()
    {
        using var browser = await product.BrowserOf("hanna");
        var answer = await browser.GetAsync(new Uri("/administration/accounts", UriKind.Relative), Ct);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_right_password_signs_in_and_a_wrong_one_does_not()
    {
        var email = await Create("ratt");
        using var browser = product.Browser();
        Assert.Equal(HttpStatusCode.OK, (await Try(browser, email, "fel lösenord som är långt")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await Try(browser, email.ToUpperInvariant(), Password)).StatusCode);
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_also_for_the_right_one()
    {
        var email = await Create("lockout");
        await Task.WhenAll(Enumerable.Range(0, Account.MostFailures).Select(_ => Ask(email, "fel lösenord")));
        Assert.Equal(SignInAnswer.LockedOut, (await Ask(email, Password)).Answer);
    }

    [Fact]
    public async Task An_account_that_exists_is_refused_in_the_same_words_as_one_that_does_not()
    {
        var email = await Create("finns");
        using var browser = product.Browser();
        for (var attempt = 0; attempt <= Account.MostFailures; attempt++)
        {
            var known = await Try(browser, email, "fel lösenord som är långt");
            var unknown = await Try(browser, "ingen@strandkoping.example", "fel lösenord som är långt");
            Assert.Equal(unknown.StatusCode, known.StatusCode);
            Assert.Equal(await Words(unknown), await Words(known));
        }
        Assert.Equal(SignInAnswer.LockedOut, (await Ask(email, Password)).Answer);
    }

    [Fact]
    public async Task Too_many_tries_are_slowed_down_alike_for_an_account_that_exists_and_one_that_does_not()
    {
        var known = await Create("bromsad");
        using var browser = product.Browser();
        foreach (var email in new[] { known, "bromsas.inte.alls@strandkoping.example" })
        {
            for (var attempt = 0; attempt < Arende.Web.Accounts.SignInThrottle.MostForOneAddress; attempt++)
                Assert.Equal(HttpStatusCode.OK, (await Try(browser, email, "fel lösenord som är långt")).StatusCode);
            var slowed = await Try(browser, email, Password);
            Assert.Equal(HttpStatusCode.TooManyRequests, slowed.StatusCode);
            Assert.Contains("För många försök", await Words(slowed), StringComparison.Ordinal);
            Assert.Equal("300", slowed.Headers.GetValues("Retry-After").Single());
        }
        // Another person at the same computer is let in.
        Assert.Equal(HttpStatusCode.Redirect, (await Try(browser, await Create("granne"), Password)).StatusCode);
    }

    static async Task<string> Words(HttpResponseMessage answer) =>
        System.Text.RegularExpressions.Regex.Match(await answer.Content.ReadAsStringAsync(Ct), "<ul>.*?</ul>", System.Text.RegularExpressions.RegexOptions.Singleline).Value is { Length: > 0 } said
            ? said
            : throw new InvalidOperationException("The page says nothing.");

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_request()
    {
        var email = await Create("roll");
        using var browser = product.Browser();
        await Try(browser, email, Password);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);

        await using var scope = product.Services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<ArendeDb>().People.Where(p => p.Email == email).Select(p => p.Id).SingleAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<ChangeRoles>().Run(Administrator, id, [Role.Clerk], Ct);

        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        using var browser = await product.BrowserOf("adam");
        await EmbeddedProduct.Post(browser, "/administration", "/signout");
        Assert.Equal(HttpStatusCode.Redirect, (await browser.GetAsync(new Uri("/administration", UriKind.Relative), Ct)).StatusCode);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_is_worth_nothing_after_signing_out()
    {
        var email = await Create("kopia");
        using var browser = product.Browser();
        var cookie = (await Try(browser, email, Password)).Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("arende.session=", StringComparison.Ordinal)).Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await Administration(cookie));
        await EmbeddedProduct.Post(browser, "/administration", "/signout");
        Assert.Equal(HttpStatusCode.Redirect, await Administration(cookie));
    }

    async Task<HttpStatusCode> Administration(string cookie)
    {
        using var thief = product.CreateDefaultClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/administration");
        request.Headers.Add("Cookie", cookie);
        return (await thief.SendAsync(request, Ct)).StatusCode;
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var browser = await product.BrowserOf("adam");
        using var empty = new FormUrlEncodedContent([]);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync(new Uri("/demo/clock", UriKind.Relative), empty, Ct)).StatusCode);
    }

    async Task<string> Create(string name)
    {
        var email = $"{name}@strandkoping.example";
        await using var scope = product.Services.CreateAsyncScope();
        var unit = await scope.ServiceProvider.GetRequiredService<ArendeDb>().Units.Select(u => u.Id).FirstAsync(Ct);
        await scope.ServiceProvider.GetRequiredService<CreateAccount>().Run(Administrator, name, "", email, unit, [Role.Administrator], Password, Ct);
        return email;
    }

    async Task<SignedIn> Ask(string email, string password)
    {
        await using var scope = product.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignIn>().Run(email, password, Ct);
    }

    static Task<HttpResponseMessage> Try(HttpClient browser, string email, string password) =>
        EmbeddedProduct.Post(browser, "/signin", "/signin", ("Email", email), ("Password", password));
}
