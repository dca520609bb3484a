using Arende.Domain.Bodies;
using Arende.Domain.Goals;
using Arende.Domain.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Arende.Application.Storage;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<Indicator>, IEntityTypeConfiguration<IndicatorValue>, IEntityTypeConfiguration<GoalVerdict>, IEntityTypeConfiguration<GoalImport>
{
    public void Configure(EntityTypeBuilder<Goal> builder)
    {
        builder.ToTable("Goals");
        builder.Property(g => g.Id).ValueGeneratedNever();
        builder.Property(g => g.Version).IsConcurrencyToken();
        builder.Ignore(g => g.Number);
        // A number says which goal of the year it is.
        builder.HasIndex(g => new { g.BoardId, g.Year, g.Area, g.Place }).IsUnique();
        builder.HasOne<Body>().WithMany().HasForeignKey(g => g.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(g => g.Indicators).WithOne().HasForeignKey(i => i.GoalId);
        builder.HasMany(g => g.Verdicts).WithOne().HasForeignKey(v => v.GoalId);
    }

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("Indicators");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.HasIndex(i => new { i.GoalId, i.Place }).IsUnique();
        builder.HasMany(i => i.Values).WithOne().HasForeignKey(v => v.IndicatorId);
    }

    public void Configure(EntityTypeBuilder<IndicatorValue> builder)
    {
        builder.ToTable("IndicatorValues");
        builder.HasKey(v => new { v.IndicatorId, v.Year, v.Month });
        // What was kept before there were months was of the whole year.
        builder.Property(v => v.Month).HasDefaultValue(IndicatorValue.WholeYear).ValueGeneratedNever();
        builder.Property(v => v.Target).HasPrecision(18, 4);
        builder.Property(v => v.Outcome).HasPrecision(18, 4);
    }

    public void Configure(EntityTypeBuilder<GoalVerdict> builder)
    {
        builder.ToTable("GoalVerdicts");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.GoalId, v.Place }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(v => v.By).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<GoalImport> builder)
    {
        builder.ToTable("GoalImports");
        builder.Property(one => one.Id).ValueGeneratedNever();
        builder.HasIndex(one => new { one.BoardId, one.Year });
        builder.HasOne<Body>().WithMany().HasForeignKey(one => one.BoardId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(one => one.By).OnDelete(DeleteBehavior.Restrict);
    }
}
