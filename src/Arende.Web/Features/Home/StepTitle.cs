using System.Text.Json.Nodes;
using Arende.Web.Texts;

namespace Arende.Web.Features.Home;

/// <summary>A step's title, as its definition writes it in both languages.</summary>
public static class StepTitle
{
    public static Text Of(string payload, string taskName)
    {
        var title = JsonNode.Parse(payload)?["title"];
        return new Text((string?)title?["sv"] ?? taskName, (string?)title?["en"] ?? taskName);
    }
}
