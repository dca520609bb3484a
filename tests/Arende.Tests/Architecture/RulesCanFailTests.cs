using Arende.Tests.Architecture.MadeUp.Features.Cases;
using Arende.Tests.Architecture.MadeUp.Features.Meetings;
using Arende.Tests.Architecture.MadeUp.Lower;
using Arende.Tests.Architecture.MadeUp.UseCases;
using Arende.Tests.Architecture.MadeUp.Upper;
using ArchUnitNET.Loader;

namespace Arende.Tests.Architecture;

/// <summary>A rule that can't fail guards nothing: each is shown a made-up breach of itself, and something that is allowed.</summary>
public sealed class RulesCanFailTests
{
    const string MadeUp = "Arende.Tests.Architecture.MadeUp";

    static readonly ArchUnitNET.Domain.Architecture Loaded =
        new ArchLoader().LoadNamespacesWithinAssembly(typeof(RulesCanFailTests).Assembly, MadeUp).Build();

    [Fact]
    public void A_dependency_upwards_is_found_and_one_downwards_is_not()
    {
        var breaches = LayerRules.WrongWay(Loaded.Types, new Dictionary<string, string[]>
        {
            [$"{MadeUp}.Lower"] = [],
            [$"{MadeUp}.Upper"] = [$"{MadeUp}.Lower"],
        }).Distinct();

        Assert.Equal(
            $"{typeof(Foundation).FullName} uses {typeof(Roof).FullName}: {MadeUp}.Lower may not know {MadeUp}.Upper",
            Assert.Single(breaches));
    }

    [Fact]
    public void A_page_used_by_another_feature_is_found_and_a_query_is_not()
    {
        var breaches = LayerRules.PagesOfAnotherFeature(Loaded.Types, $"{MadeUp}.Features").Distinct();

        Assert.Equal(
            $"{typeof(AgendaModel).FullName} uses {typeof(ShowModel).FullName}, a page of Cases",
            Assert.Single(breaches));
    }

    [Fact]
    public void A_use_case_that_asks_nobody_what_is_visible_is_found_and_one_that_asks_is_not()
    {
        var types = Loaded.Types.GroupBy(type => type.FullName).ToDictionary(same => same.Key, same => same.First());
        var breach = Assert.Single(VisibilityRules.Unasked([typeof(Blind), typeof(Asking), typeof(Unnamed)], types));
        Assert.StartsWith(typeof(Blind).FullName!, breach, StringComparison.Ordinal);
    }

    [Fact]
    public void A_public_setter_is_found_and_an_init_or_a_private_one_is_not() =>
        Assert.Equal($"{typeof(Loose).FullName}.{nameof(Loose.Title)} can be set by anyone",
            Assert.Single(TypeRules.PublicSetters([typeof(Loose), typeof(Firm), typeof(Plain)])));

    [Fact]
    public void A_public_field_is_found_and_a_readonly_one_is_not() =>
        Assert.Equal($"{typeof(Loose).FullName}.{nameof(Loose.Count)} can be set by anyone",
            Assert.Single(TypeRules.PublicFields([typeof(Loose), typeof(Firm)])));

    [Fact]
    public void A_name_of_last_resort_is_found_wherever_it_stands()
    {
        var module = System.Reflection.Emit.AssemblyBuilder
            .DefineDynamicAssembly(new("MadeUp"), System.Reflection.Emit.AssemblyBuilderAccess.Run).DefineDynamicModule("MadeUp");
        System.Type Named(string name) => module.DefineType(name).CreateType();

        Assert.Equal(3, TypeRules.LastResortNames(
            [Named("Made.CaseManager"), Named("Made.Util.Dates"), Named("Made.DateHelper`1"), Named("Made.Manageress")]).Count());
    }

    [Fact]
    public void A_long_file_is_found_and_a_long_migration_is_not()
    {
        var folder = Directory.CreateTempSubdirectory("arende-size-");
        try
        {
            File.WriteAllLines(Path.Combine(folder.FullName, "Long.cs"), Enumerable.Repeat("//", 11));
            File.WriteAllLines(Path.Combine(folder.FullName, "Short.cs"), Enumerable.Repeat("//", 10));
            folder.CreateSubdirectory("Migrations");
            File.WriteAllLines(Path.Combine(folder.FullName, "Migrations", "First.cs"), Enumerable.Repeat("//", 99));

            Assert.Equal([("Long.cs", 11)], FileSizeRule.LongerThan(10, folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
