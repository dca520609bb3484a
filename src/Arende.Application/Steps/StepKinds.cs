using System.Reflection;

namespace Arende.Application.Steps;

/// <summary>Every kind of step there is, by the name that definitions use.</summary>
public static class StepKinds
{
    private static readonly Dictionary<string, StepKind> ById = typeof(StepKinds).Assembly.GetTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IStep))).Select(KindOf).ToDictionary(kind => kind.Id, StringComparer.Ordinal);

    public static IReadOnlyCollection<StepKind> All => ById.Values;

    /// <summary>Those in which a case is read before it goes to a body.</summary>
    public static IReadOnlyCollection<StepKind> Reviews { get; } = [.. ById.Values.Where(kind => kind.IsReview)];

    public static StepKind? Find(string id) => ById.GetValueOrDefault(id);

    private static StepKind KindOf(Type step) => (StepKind)step.GetProperty(nameof(IStep.Kind), BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
