using Arende.Application;
using Arende.Web.Features.Shared;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Arende.Tests.Features.Shared;

public sealed class PublicPageTests
{
    private static readonly string usual = TagOf(new ArendeOptions());

    [Fact]
    public void The_same_page_has_the_same_tag() => Assert.Equal(usual, TagOf(new ArendeOptions()));

    [Fact]
    public void A_setting_that_the_page_depends_on_is_in_its_tag()
    {
        Assert.NotEqual(usual, TagOf(new ArendeOptions { PublicMeetings = new() { Shown = true } }));
        Assert.NotEqual(usual, TagOf(new ArendeOptions { LeadTimes = new() { Summons = 7 } }));
        Assert.NotEqual(usual, TagOf(new ArendeOptions { PublicUrl = "https://arenden.strandkoping.example" }));
    }

    private static string TagOf(ArendeOptions options) => new AnyPage(options).Tag();

    private sealed class AnyPage(ArendeOptions options) : PublicPage(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System)
    {
        public string Tag()
        {
            PageContext = new PageContext { HttpContext = new DefaultHttpContext() };
            Unless("state", () => new EmptyResult());
            return Response.Headers.ETag.ToString();
        }
    }
}
