using System.Text.Encodings.Web;
using Arende.Web.Features.Shared.Components;

namespace Arende.Tests.Features.Shared;

public class LongNameTests
{
    [Theory]
    [InlineData("Kommunstyrelsekontoret/Ekonomiavdelningen", "Kommunstyrelsekontoret/<wbr>Ekonomiavdelningen")]
    [InlineData("Bygg/Miljö/<b>", "Bygg/<wbr>Milj&#xF6;/&lt;b&gt;")]
    [InlineData("Kanslienheten", "Kanslienheten")]
    [InlineData("3/4 av kontoret", "3/4 av kontoret")]
    public void A_name_breaks_after_a_slash_between_letters_and_is_encoded(string name, string html)
    {
        using var written = new StringWriter();
        name.Breakable().WriteTo(written, HtmlEncoder.Default);
        Assert.Equal(html, written.ToString());
    }
}
