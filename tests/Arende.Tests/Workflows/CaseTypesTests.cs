using Arende.Application.Cases;
using Arende.Application.Workflows;
using Arende.Domain.Cases;
using Arende.Domain.People;
using Arende.Tests.Engine;
using Microsoft.Extensions.Configuration;

namespace Arende.Tests.Workflows;

public class CaseTypesTests
{
    private static readonly DefinitionCatalogue definitions = DefinitionCatalogue.Read(Path.Combine(Repository.Root, "workflows"));

    [Fact]
    public void Without_a_line_every_definition_of_cases_is_a_type_and_the_usual_one_comes_first()
    {
        var types = new CaseTypes(definitions, null).All;
        Assert.Equal(Case.UsualType, types[0].Code);
        Assert.Contains(types, type => type.Code == "motion");
        Assert.DoesNotContain(types, type => type.DefinitionId == "reporting-period");
    }

    [Fact]
    public void A_line_names_the_path_the_sections_and_who_may_start_it()
    {
        var type = Assert.Single(Types(("motioner:Definition", "motion"), ("motioner:Sections:0", "Matter"), ("motioner:StartedBy:0", Role.Registrar)).All);
        Assert.Equal(("motioner", "motion", "Motion"), (type.Code, type.DefinitionId, type.Name.Sv));
        Assert.Equal([SectionKind.Matter], type.Sections);
        Assert.Equal([Role.Registrar], type.StartedBy);
    }

    [Theory]
    [InlineData("x:Definition", "nothing", "no workflow definition 'nothing'")]
    [InlineData("motion:Sections:0", "Preface", "Preface")]
    [InlineData("motion:StartedBy:0", "mayor", "'mayor', which is no role")]
    [InlineData("reporting-period:Definition", "reporting-period", "isn't a case's path")]
    public void A_line_that_cannot_be_used_says_why(string key, string value, string message) =>
        Assert.Contains(message, Assert.Throws<DefinitionRefusedException>(() => Types((key, value))).Message, StringComparison.Ordinal);

    private static CaseTypes Types(params (string Key, string Value)[] lines) => new(
        definitions, new ConfigurationBuilder().AddInMemoryCollection(lines.ToDictionary(line => $"Arende:CaseTypes:{line.Key}", line => (string?)line.Value)).Build());
}
