using System.Text.Encodings.Web;
using Arende.Web.Features.Shared.Components;
using Xunit;

namespace Arende.Tests.Features.Shared;

public sealed class MarkupTests
{
    [Fact]
    public void What_goes_into_a_hole_is_encoded() =>
        Assert.Equal("<p>&lt;b&gt;&amp;&quot;</p>", Html(Markup.Of($"<p>{"<b>&\""}</p>")));

    [Fact]
    public void Markup_in_a_hole_is_not_encoded_twice() =>
        Assert.Equal("<p><b>a&amp;b</b></p>", Html(Markup.Of($"<p>{Markup.Of($"<b>{"a&b"}</b>")}</p>")));

    [Fact]
    public void A_list_is_written_item_by_item_and_what_is_not_there_is_nothing() =>
        Assert.Equal("<i>1</i><i>2</i>", Html(Markup.Of($"{Markup.Each([1, 2], n => Markup.Of($"<i>{n}</i>"))}{Markup.When(false, () => Markup.Of($"no"))}{(string?)null}")));

    [Fact]
    public void A_date_for_machines_is_the_same_in_every_culture() =>
        Assert.Equal("2025-03-05", Html(Markup.Of($"{new DateOnly(2025, 3, 5):yyyy-MM-dd}{(DateOnly?)null:yyyy-MM-dd}")));

    private static string Html(Markup markup)
    {
        using var writer = new StringWriter();
        markup.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }
}
