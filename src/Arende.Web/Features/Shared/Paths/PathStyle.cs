using Arende.Web.Features.Shared.Components;

namespace Arende.Web.Features.Shared.Paths;

/// <summary>The style of a picture that stands alone, in the product's colours; in a page it is <c>arende.css</c>'s.</summary>
internal static class PathStyle
{
    public static Markup Alone { get; } = Markup.Of($$"""
        <style>
        .drawing { --ink: #26221d; --quiet: #56524c; --line: #7f7b75; --paper: #ffffff; --accent: #035861; font: 13px/1.2 Inter, system-ui, sans-serif; background: var(--paper); }
        @media (prefers-color-scheme: dark) { .drawing { --ink: #f0ece6; --quiet: #c1bdb7; --line: #83807a; --paper: #201d19; --accent: #7ebdc6; } }
        .drawing__way { fill: none; stroke: var(--line); stroke-width: 1.5; }
        .drawing__way--back { stroke-dasharray: 5 4; }
        .drawing__head, .drawing__bar { fill: var(--line); }
        .drawing__node { fill: var(--paper); stroke: var(--line); stroke-width: 1.5; }
        .drawing__title { fill: var(--ink); font-weight: 600; }
        .drawing__who { fill: var(--quiet); font-size: 12px; }
        .drawing__icon { fill: none; stroke: var(--quiet); stroke-width: 1.25; stroke-linecap: round; }
        .drawing__word { fill: var(--quiet); font-size: 12px; stroke: var(--paper); stroke-width: 4; paint-order: stroke; stroke-linejoin: round; }
        </style>
        """);
}
