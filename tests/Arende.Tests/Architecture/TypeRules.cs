using System.Reflection;
using System.Runtime.CompilerServices;

namespace Arende.Tests.Architecture;

/// <summary>What a single type must be like. Every rule returns its breaches as sentences, none when it holds.</summary>
static class TypeRules
{
    static readonly string[] LastResorts = ["Helper", "Helpers", "Manager", "Util", "Utils", "Utility", "Common", "Misc"];

    /// <summary>An entity changes by what it is told to do, never by being assigned to. An <c>init</c> is no change.</summary>
    public static IEnumerable<string> PublicSetters(IEnumerable<Type> types) =>
        from type in types
        where !type.IsNested || type.IsNestedPublic
        where !IsGenerated(type)
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where property.SetMethod is { IsPublic: true } setter && !IsInit(setter) && !IsOfAnother(setter)
        select $"{type.FullName}.{property.Name} can be set by anyone";

    // A stream can be placed, since every stream can: it overrides what the platform has.
    private static bool IsOfAnother(MethodInfo setter) => setter.GetBaseDefinition().Module != setter.Module;

    public static IEnumerable<string> PublicFields(IEnumerable<Type> types) =>
        from type in types
        where !type.IsEnum && !IsGenerated(type)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where !field.IsInitOnly
        select $"{type.FullName}.{field.Name} can be set by anyone";

    /// <summary>A name of last resort says that the concept has not been found.</summary>
    public static IEnumerable<string> LastResortNames(IEnumerable<Type> types) =>
        from type in types
        where !IsGenerated(type)
        let name = type.Name.Split('`')[0]
        from word in LastResorts
        where name.EndsWith(word, StringComparison.Ordinal) || (type.Namespace ?? "").Split('.').Contains(word)
        select $"{type.FullName}: {word} is not a concept of the field";

    static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false)
        || type.Name.Contains('<', StringComparison.Ordinal)
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
