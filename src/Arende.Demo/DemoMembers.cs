using Arende.Domain.Bodies;
using Arende.Domain.Members;

namespace Arende.Demo;

/// <summary>A made-up member of a body. <c>Key</c> is the account's, for who has one.</summary>
public sealed record DemoMember(BodyFunction Body, string Name, string Party, int? Substitute = null, string? Key = null, MemberPost? Post = null);

/// <summary>Those who decide in Strandköpings kommun, in parties that there are not; named so that nobody takes them for real.</summary>
public static class DemoMembers
{
    public static IReadOnlyList<DemoMember> All { get; } =
    [
        new(BodyFunction.Committee, "Olle Ordförande", "Strandpartiet", Key: "olle", Post: MemberPost.Chair),
        new(BodyFunction.Committee, "Vera Viceordförande", "Skärgårdslistan", Post: MemberPost.FirstViceChair),
        new(BodyFunction.Committee, "Lova Ledamot", "Strandpartiet", Key: "lova"),
        new(BodyFunction.Committee, "Eskil Ersättare", "Skärgårdslistan", Substitute: 1),
        new(BodyFunction.Board, "Olle Ordförande", "Strandpartiet", Key: "olle", Post: MemberPost.Chair),
        new(BodyFunction.Board, "Vera Viceordförande", "Skärgårdslistan", Post: MemberPost.FirstViceChair),
        new(BodyFunction.Board, "Lova Ledamot", "Strandpartiet", Key: "lova"),
        new(BodyFunction.Board, "Jonna Justerare", "Skärgårdslistan"),
        new(BodyFunction.Board, "Rune Reservant", "Landspartiet"),
        new(BodyFunction.Board, "Eskil Ersättare", "Skärgårdslistan", Substitute: 1),
        new(BodyFunction.Board, "Ebba Ersättare", "Strandpartiet", Substitute: 2),
        new(BodyFunction.Council, "Freja Fullmäktig", "Strandpartiet", Post: MemberPost.Chair),
        new(BodyFunction.Council, "Valter Vice", "Landspartiet", Post: MemberPost.FirstViceChair),
        new(BodyFunction.Council, "Olle Ordförande", "Strandpartiet", Key: "olle"),
        new(BodyFunction.Council, "Vera Viceordförande", "Skärgårdslistan"),
        new(BodyFunction.Council, "Lova Ledamot", "Strandpartiet", Key: "lova"),
        new(BodyFunction.Council, "Jonna Justerare", "Skärgårdslistan"),
        new(BodyFunction.Council, "Rune Reservant", "Landspartiet"),
        new(BodyFunction.Council, "Ines Insändare", "Skärgårdslistan"),
        new(BodyFunction.Council, "Torkel Talarlista", "Landspartiet"),
        new(BodyFunction.Council, "Eskil Ersättare", "Skärgårdslistan", Substitute: 1),
        new(BodyFunction.Council, "Ebba Ersättare", "Strandpartiet", Substitute: 1),
    ];
}
