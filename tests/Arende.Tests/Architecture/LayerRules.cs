using ArchUnitNET.Domain;

namespace Arende.Tests.Architecture;

/// <summary>Which part may know which. Every rule returns its breaches as sentences, none when it holds.</summary>
static class LayerRules
{
    /// <summary>A layer is a root namespace; what it may use besides itself is listed.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["Arende.Engine"] = [],
#if ELSA
        ["Arende.Elsa"] = ["Arende.Engine"],
#endif
        ["Arende.Domain"] = [],
        ["Arende.Import"] = ["Arende.Domain"],
        ["Arende.Application"] = ["Arende.Engine", "Arende.Import", "Arende.Domain"],
        ["Arende.Adapters"] = ["Arende.Application", "Arende.Engine", "Arende.Domain"],
        ["Arende.Texts"] = ["Arende.Application", "Arende.Import", "Arende.Domain"],
        ["Arende.Demo"] = ["Arende.Texts", "Arende.Application", "Arende.Domain"],
        ["Arende.Web"] = ["Arende.Elsa", "Arende.Adapters", "Arende.Demo", "Arende.Texts", "Arende.Application", "Arende.Engine", "Arende.Import", "Arende.Domain"],
    };

    public static IEnumerable<string> WrongWay(IEnumerable<IType> types, IReadOnlyDictionary<string, string[]> allowed) =>
        from type in types
        from layer in allowed.Keys
        where Within(type, layer)
        from dependency in type.Dependencies
        from other in allowed.Keys
        where other != layer && Within(dependency.Target, other) && !allowed[layer].Contains(other)
        select $"{type.FullName} uses {dependency.Target.FullName}: {layer} may not know {other}";

    /// <summary>
    /// No feature uses another feature's page classes: what two features need is a use case, a query or a part of the frame.
    /// </summary>
    public static IEnumerable<string> PagesOfAnotherFeature(IEnumerable<IType> types, string features) =>
        from type in types
        let feature = FeatureOf(type, features)
        where feature is not null
        from dependency in type.Dependencies
        let other = FeatureOf(dependency.Target, features)
        // Shared holds the page that every page is.
        where other is not (null or "Shared") && other != feature && IsPage(dependency.Target)
        select $"{type.FullName} uses {dependency.Target.FullName}, a page of {other}";

    static string? FeatureOf(IType type, string features) =>
        type.FullName.StartsWith(features + ".", StringComparison.Ordinal)
        && type.FullName[(features.Length + 1)..].Split('.') is { Length: > 1 } parts
            ? parts[0]
            : null;

    static bool IsPage(IType type) =>
        type is Class page && page.InheritedClasses.Append(page).Any(c => c.FullName == "Microsoft.AspNetCore.Mvc.RazorPages.PageModel");

    static bool Within(IType type, string layer) =>
        type.FullName.StartsWith(layer + ".", StringComparison.Ordinal);
}
