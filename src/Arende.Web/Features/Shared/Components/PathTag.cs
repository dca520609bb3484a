using Arende.Texts;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Arende.Web.Features.Shared.Components;

public enum PathState
{
    Done,
    Current,
    Ahead,
    /// <summary>The case was written off here.</summary>
    WrittenOff,
    /// <summary>The case was written off before it came here.</summary>
    NotReached,
}

/// <param name="Rounds">How many times the case has been here; a loop shows from two.</param>
public sealed record PathStep(string Name, PathState State, int Rounds = 1);

/// <summary>The path picture: where the case has been, is, and is going.</summary>
[HtmlTargetElement("ui-path", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PathTag : Component
{
    public IReadOnlyList<PathStep> Steps { get; set; } = [];

    public string? Label { get; set => field = NullIfEmpty(value); }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        Become(output, "div", "path");
        var current = Steps.Index().FirstOrDefault(step => step.Item.State is PathState.Current or PathState.WrittenOff);
        output.Content.SetHtmlContent(Markup.Of($"""
            <ol aria-label="{Label ?? T.Ui.Path}">{Markup.Each(Steps, Step)}</ol>
            {Markup.When(current.Item is not null, () => Markup.Of(
                $"<p class=\"path__now\" aria-hidden=\"true\"><b>{current.Item!.Name}</b> <span>{(current.Item.State == PathState.WrittenOff ? T.Ui.StepWrittenOff : T.Ui.StepOf(current.Index + 1, Steps.Count))}{(current.Item.Rounds > 1 ? $", {T.Ui.Rounds(current.Item.Rounds)}" : "")}</span></p>"))}
            """));
    }

    private Markup Step(PathStep step)
    {
        var (css, word, icon) = step.State switch
        {
            PathState.Done => ("done", T.Ui.StepDone, Draw("check")),
            PathState.Current => ("current", T.Ui.StepCurrent, Markup.Nothing),
            PathState.Ahead => ("ahead", T.Ui.StepAhead, Markup.Nothing),
            PathState.WrittenOff => ("ahead", T.Ui.StepWrittenOff, Draw("strike")),
            PathState.NotReached => ("ahead", T.Ui.StepNotReached, Markup.Nothing),
        };
        var rounds = Markup.When(step.Rounds > 1, () => Markup.Of(
            $"<span class=\"path__rounds\">{Draw("loop")}{T.Ui.Rounds(step.Rounds)}</span>"));
        var current = Markup.When(step.State == PathState.Current, () => Markup.Of($"aria-current=\"step\""));
        return Markup.Of($"""
            <li class="path__step path__step--{css}" {current}><span class="path__dot">{icon}</span><span class="path__name">{step.Name}{Hidden($", {word}")}{rounds}</span></li>
            """);
    }
}
