using System.Reflection;
using ArchUnitNET.Loader;

namespace Arende.Tests.Architecture;

public sealed class ArchitectureTests(ITestOutputHelper output)
{
    static readonly Assembly[] Product = [.. LayerRules.Allowed.Keys.Select(Assembly.Load)];

    static readonly ArchUnitNET.Domain.Architecture Loaded = new ArchLoader().LoadAssemblies(Product).Build();

    [Fact]
    public void Dependencies_point_one_way() =>
        Holds(LayerRules.WrongWay(Loaded.Types, LayerRules.Allowed));

    [Fact]
    public void No_part_refers_to_another_that_it_may_not_know()
    {
        // A reference that no type uses yet is an invitation: it is found here, in the assembly's own list.
        Holds(from assembly in Product
              from reference in assembly.GetReferencedAssemblies()
              let layer = assembly.GetName().Name!
              where LayerRules.Allowed.ContainsKey(reference.Name!) && !LayerRules.Allowed[layer].Contains(reference.Name)
              select $"{layer} refers to {reference.Name}");
    }

    [Fact]
    public void No_feature_uses_another_features_pages() =>
        Holds(LayerRules.PagesOfAnotherFeature(Loaded.Types, "Arende.Web.Features"));

    [Fact]
    public void Nothing_in_the_domain_can_be_put_in_a_wrong_state_by_assignment() =>
        Holds(new[] { "Arende.Domain", "Arende.Import" }.Select(name => Assembly.Load(name).GetTypes())
            .SelectMany(types => TypeRules.PublicSetters(types).Concat(TypeRules.PublicFields(types))));

    [Fact]
    public void No_type_has_a_name_of_last_resort() =>
        Holds(TypeRules.LastResortNames(Product.Append(typeof(ArchitectureTests).Assembly).SelectMany(a => a.GetTypes())));

    [Fact]
    public void Nobody_acts_on_what_they_may_not_see() => Holds(VisibilityRules.Unasked(
        Assembly.Load("Arende.Application").GetTypes(), Loaded.Types.GroupBy(type => type.FullName).ToDictionary(same => same.Key, same => same.First()),
        typeof(Application.Cases.RegisterCase), typeof(Application.Assignments.RegisterAssignment)));

    [Fact]
    public void No_file_is_too_long_to_read()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Arende.sln"))) root = root.Parent!;

        var files = FileSizeRule.LongerThan(FileSizeRule.Noticed, Path.Combine(root.FullName, "src"));
        foreach (var (path, lines) in files) output.WriteLine($"{lines} lines: {path}");
        Holds(from file in files where file.Lines > FileSizeRule.Refused select $"{file.Path} has {file.Lines} lines");
    }

    static void Holds(IEnumerable<string> breaches) => Assert.Empty(breaches.Distinct());
}
