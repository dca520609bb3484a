using System.Text.Encodings.Web;
using System.Text.Unicode;
using Arende.Web.Features.Shared.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Arende.Tests.Features.Shared;

public class WhenTagTests
{
    [Theory]
    [InlineData(false, "7\u00a0december 00.00")]
    [InlineData(true, "7\u00a0december")]
    public void Of_what_happened_on_a_day_no_hour_is_told(bool dayOnly, string words)
    {
        var clock = new FakeTimeProvider(new(2025, 12, 9, 9, 0, 0, TimeSpan.Zero));
        using var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).BuildServiceProvider();
        // Midnight in Stockholm.
        var tag = new WhenTag
        {
            At = new(2025, 12, 6, 23, 0, 0, TimeSpan.Zero),
            DayOnly = dayOnly,
            ViewContext = new ViewContext { HttpContext = new DefaultHttpContext { RequestServices = services } },
        };
        var output = new TagHelperOutput("ui-when", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));

        tag.Process(new TagHelperContext([], new Dictionary<object, object>(), "when"), output);

        using var written = new StringWriter();
        output.Content.WriteTo(written, HtmlEncoder.Create(UnicodeRanges.All));
        Assert.Equal(words, System.Net.WebUtility.HtmlDecode(written.ToString()));
    }
}
