using System.Security.Claims;
using System.Threading.RateLimiting;
using Arende.Web.Features.Cases;
using Arende.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Arende.Tests.Hosting;

/// <summary>What costs much waits for its turn.</summary>
public sealed class RateLimitsTests
{
    static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sixty_exports_at_once_are_made_a_few_at_a_time_and_none_is_refused()
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        var waiting = Enumerable.Range(0, 60).Select(person => limiter.AcquireAsync(Export($"person {person}"), 1, Ct).AsTask()).ToList();
        var (made, most) = (0, 0);
        while (waiting.Count > 0)
        {
            most = Math.Max(most, waiting.Count(turn => turn.IsCompleted));
            var turn = await Task.WhenAny(waiting);
            waiting.Remove(turn);
            using var lease = await turn;
            Assert.True(lease.IsAcquired);
            made++;
        }
        Assert.Equal(60, made);
        Assert.Equal(RateLimits.FilesAtOnce, most);
    }

    [Fact]
    public async Task One_person_s_exports_keep_nobody_else_waiting()
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        var greedy = Enumerable.Range(0, 20).Select(_ => limiter.AcquireAsync(Export("greedy"), 1, Ct).AsTask()).ToList();
        using var lease = await limiter.AcquireAsync(Export("modest"), 1, Ct);
        Assert.True(lease.IsAcquired);
        Assert.Equal(1, greedy.Count(turn => turn.IsCompleted));
    }

    [Fact]
    public void A_page_and_a_small_form_wait_for_nobody()
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        for (var n = 0; n < 1_000; n++) Assert.True(limiter.AttemptAcquire(Request("GET", null, null)).IsAcquired);
        for (var n = 0; n < 1_000; n++) Assert.True(limiter.AttemptAcquire(Request("POST", null, "a", length: 1_000, new RequestSizeLimitAttribute(EditModel.LongestRequest))).IsAcquired);
    }

    [Theory]
    [InlineData("?handler=x&handler=demo")]
    [InlineData("?handler=&handler=demo")]
    [InlineData("")]
    public void Passwords_are_tried_so_often_from_one_place_whatever_the_address_says(string query)
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        for (var n = 0; n < RateLimits.PasswordsInARow; n++) Assert.True(limiter.AttemptAcquire(Request("POST", query, null, 100, new HashesPasswordsAttribute())).IsAcquired);
        Assert.False(limiter.AttemptAcquire(Request("POST", query, null, 100, new HashesPasswordsAttribute())).IsAcquired);
        Assert.True(limiter.AttemptAcquire(Request("POST", "?handler=Demo", null, 100, new HashesPasswordsAttribute())).IsAcquired);
    }

    [Fact]
    public void Pages_for_anybody_are_shown_so_often_to_one_place()
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        var board = Request("GET", null, null, null, typeof(Web.Features.NoticeBoard.IndexModel).GetCustomAttributes(inherit: true));
        for (var n = 0; n < RateLimits.PublicPagesInARow; n++) Assert.True(limiter.AttemptAcquire(board).IsAcquired);
        Assert.False(limiter.AttemptAcquire(board).IsAcquired);
    }

    [Fact]
    public void Of_large_forms_two_are_taken_at_a_time_and_one_of_each_person()
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        using var first = limiter.AttemptAcquire(Large("a"));
        Assert.True(first.IsAcquired);
        Assert.False(limiter.AttemptAcquire(Large("a")).IsAcquired);
        using var second = limiter.AttemptAcquire(Large("b"));
        Assert.True(second.IsAcquired);
        Assert.False(limiter.AttemptAcquire(Large("c")).IsAcquired);
        second.Dispose();
        Assert.True(limiter.AttemptAcquire(Large("c")).IsAcquired);
    }

    [Theory]
    [InlineData(typeof(Web.Features.Documents.RegisterModel))]
    [InlineData(typeof(RegisterDocumentsModel))]
    [InlineData(typeof(ShowDocumentModel))]
    public void A_small_file_waits_for_its_turn_too_since_it_may_unpack_to_much(Type page)
    {
        using var limiter = RateLimits.Limiter(SignedInAs);
        HttpContext Upload(long? length) => Request(length is null ? "GET" : "POST", null, "a", length, page.GetCustomAttributes(inherit: true));
        using var first = limiter.AttemptAcquire(Upload(1_000));
        Assert.True(first.IsAcquired);
        Assert.False(limiter.AttemptAcquire(Upload(1_000)).IsAcquired);
        Assert.True(limiter.AttemptAcquire(Upload(null)).IsAcquired);
    }

    static string? SignedInAs(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    static HttpContext Large(string person) => Request("POST", null, person, length: 10_000_000, new RequestSizeLimitAttribute(EditModel.LongestRequest));

    static HttpContext Export(string person) => Request("GET", "?handler=Export", person, null, new MakesFilesAttribute());

    static DefaultHttpContext Request(string method, string? query, string? person, long? length = null, params object[] metadata)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.QueryString = new QueryString(query);
        context.Request.ContentLength = length;
        context.Connection.RemoteIpAddress = System.Net.IPAddress.Loopback;
        if (person is not null) context.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person)], "test"));
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(metadata), "test"));
        return context;
    }
}
