using System.Text.Json.Nodes;
using Arende.Import;
using Xunit;

namespace Arende.Tests.Import;

public class StaffReportJsonTests
{
    static readonly JsonObject Json = JsonNode.Parse(Fixture.Json(Fixture.Read(Fixture.Text), "KS 2025-17"))!.AsObject();

    [Fact]
    public void The_properties_are_those_that_were_promised()
    {
        Assert.Equal(["caseNumber", "documentNumber", "documentDate", "title", "from", "to", "sections", "clauses", "attachments", "recipients", "assignments", "figures", "warnings"], Json.Select(p => p.Key));
        Assert.Equal(["heading", "text"], Properties("sections"));
        Assert.Equal(["number", "text", "proposedBy", "decidedBy"], Properties("clauses"));
        Assert.Equal(["number", "title"], Properties("attachments"));
        Assert.Equal(["name", "unit"], Properties("recipients"));
        Assert.Equal(["title", "column", "deadline", "source"], Properties("assignments"));
        Assert.Equal(["text", "value", "unit", "line"], Properties("figures"));
        Assert.Equal(["line", "message"], Properties("warnings"));
    }

    [Fact]
    public void An_assignment_has_its_column_its_deadline_and_its_source()
    {
        var first = Json["assignments"]![0]!;
        Assert.Equal("delayed", (string?)first["column"]);
        Assert.Equal("""{"text":"Under 2025","latest":"2025-12-31","precision":"year"}""", first["deadline"]!.ToJsonString());
        Assert.Equal("beslutad i månadsrapport per oktober", (string?)first["source"]);
        Assert.Equal("onPlan", (string?)Json["assignments"]![4]!["column"]);
        Assert.Null(Json["assignments"]![4]!["source"]);
    }

    [Fact]
    public void An_unknown_deadline_is_null()
    {
        var json = JsonNode.Parse(Fixture.Json(Fixture.With("Under 2025 beslutad", "Hösten 2025, beslutad")))!;
        Assert.Null(json["assignments"]![0]!["deadline"]);
        Assert.Equal("beslutad i månadsrapport per oktober", (string?)json["assignments"]![0]!["source"]);
        Assert.Null(json["caseNumber"]);
    }

    [Fact]
    public void The_documents_own_number_and_day_are_told_and_who_decides_what_is_under_no_heading()
    {
        var json = JsonNode.Parse(Fixture.Json(Fixture.Read("Dnr: KS/2025:308\nDatum: 3 mars 2026\nTill: Kommunfullmäktige\n\n# Taxa\n\n## Förslag till beslut\n\n1. Taxan antas.\n")))!;
        Assert.Equal(("KS/2025:308", "2026-03-03"), ((string?)json["documentNumber"], (string?)json["documentDate"]));
        Assert.Equal((null, "council"), ((string?)json["clauses"]![0]!["proposedBy"], (string?)json["clauses"]![0]!["decidedBy"]));
    }

    [Fact]
    public void Swedish_letters_are_written_as_they_are() =>
        Assert.Contains("Verksamhetsberättelse 2024 för Strandköpings", Fixture.Json(Fixture.Read(Fixture.Text)), StringComparison.Ordinal);

    static IEnumerable<string> Properties(string list) => Json[list]![0]!.AsObject().Select(p => p.Key);
}
