using System.Reflection;
using Arende.Application.Access;
using Arende.Application.Assignments;
using Arende.Application.Cases;
using Arende.Application.Distribution;
using Arende.Application.Documents;
using Arende.Domain.Assignments;
using Arende.Domain.Cases;
using Arende.Domain.Distribution;
using Arende.Domain.People;
using Arende.Domain.Reports;
using ArchUnitNET.Domain;

namespace Arende.Tests.Architecture;

/// <summary>Whoever names a case, an assignment or what is about one finds it only if they may see it.</summary>
static class VisibilityRules
{
    static readonly System.Type[] Guarded = [typeof(CaseId), typeof(AssignmentId), typeof(StatusReportId), typeof(DistributionRowId)];

    /// <summary>All of these go through <see cref="VisibleTo"/>.</summary>
    static readonly string[] Gates = [.. new[] { typeof(VisibleTo), typeof(CaseLookup), typeof(DocumentLookup), typeof(AssignmentLookup), typeof(RowChange) }.Select(type => type.FullName!)];

    /// <summary>The use cases that somebody calls with the id of a thing, and that never ask whether it is visible to them.</summary>
    public static IEnumerable<string> Unasked(IEnumerable<System.Type> types, IReadOnlyDictionary<string, IType> loaded) =>
        from type in types
        where type.IsClass && loaded.ContainsKey(type.FullName ?? "")
        where type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Any(IsAskedFor)
        where !loaded[type.FullName!].Dependencies.Any(dependency => Gates.Contains(dependency.Target.FullName))
        select $"{type.FullName} takes an id and a viewer, and asks no one whether the one is visible to the other";

    static bool IsAskedFor(MethodInfo method)
    {
        var taken = method.GetParameters().Select(parameter => parameter.ParameterType).ToList();
        return method.Name.StartsWith("Run", StringComparison.Ordinal) && taken.Contains(typeof(Viewer))
            && taken.Any(type => Guarded.Contains(Nullable.GetUnderlyingType(type) ?? type));
    }
}
