<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>adnet::ui::ComparePage</name>
    <message numerus="yes">
        <source>%n run(s) left out…</source>
        <translation>
            <numerusform>%n run left out…</numerusform>
            <numerusform>%n runs left out…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::CurvesTab</name>
    <message numerus="yes">
        <source>mean of about %n point(s)</source>
        <translation>
            <numerusform>mean of about %n point</numerusform>
            <numerusform>mean of about %n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::DatasetView</name>
    <message numerus="yes">
        <source>%n file(s) skipped</source>
        <translation>
            <numerusform>%n file skipped</numerusform>
            <numerusform>%n files skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es) without a test image</source>
        <translation>
            <numerusform>%n class without a test image</numerusform>
            <numerusform>%n classes without a test image</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::EvaluationPanel</name>
    <message numerus="yes">
        <source>%1 of %Ln image(s), macro F1 %2</source>
        <translation>
            <numerusform>%1 of %Ln image, macro F1 %2</numerusform>
            <numerusform>%1 of %Ln images, macro F1 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Gallery</name>
    <message numerus="yes">
        <source>%n image(s) of %1, taken for %2</source>
        <translation>
            <numerusform>%n image of %1, taken for %2</numerusform>
            <numerusform>%n images of %1, taken for %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mistaken image(s), the surest first</source>
        <translation>
            <numerusform>%n mistaken image, the surest first</numerusform>
            <numerusform>%n mistaken images, the surest first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ImagesTab</name>
    <message numerus="yes">
        <source>%n image(s) that only one of the two was tested on are left out.</source>
        <translation>
            <numerusform>%n image that only one of the two was tested on is left out.</numerusform>
            <numerusform>%n images that only one of the two was tested on are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that more runs of B tell, the largest gain first</source>
        <translation>
            <numerusform>%n image that more runs of B tell</numerusform>
            <numerusform>%n images that more runs of B tell, the largest gain first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that fewer runs of B tell, the largest loss first</source>
        <translation>
            <numerusform>%n image that fewer runs of B tell</numerusform>
            <numerusform>%n images that fewer runs of B tell, the largest loss first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that the runs of one setting disagree about</source>
        <translation>
            <numerusform>%n image that the runs of one setting disagree about</numerusform>
            <numerusform>%n images that the runs of one setting disagree about</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s) that no run of either tells</source>
        <translation>
            <numerusform>%n image that no run of either tells</numerusform>
            <numerusform>%n images that no run of either tells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n image(s), the largest gain first</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images, the largest gain first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::Readiness</name>
    <message numerus="yes">
        <source>%n image(s)</source>
        <translation>
            <numerusform>%n image</numerusform>
            <numerusform>%n images</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Validates on %n image(s).</source>
        <translation>
            <numerusform>Validates on %n image.</numerusform>
            <numerusform>Validates on %n images.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tests on %n image(s).</source>
        <translation>
            <numerusform>Tests on %n image.</numerusform>
            <numerusform>Tests on %n images.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListModel</name>
    <message numerus="yes">
        <source>%n step(s) of %1</source>
        <translation>
            <numerusform>%n step of %1</numerusform>
            <numerusform>%n steps of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunListPanel</name>
    <message numerus="yes">
        <source>%n more damaged folder(s)</source>
        <translation>
            <numerusform>%n more damaged folder</numerusform>
            <numerusform>%n more damaged folders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunLog</name>
    <message numerus="yes">
        <source>%1 on “%2”: %3, %n step(s)</source>
        <translation>
            <numerusform>%1 on “%2”: %3, %n step</numerusform>
            <numerusform>%1 on “%2”: %3, %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opened: %n image(s) to train on</source>
        <translation>
            <numerusform>Opened: %n image to train on</numerusform>
            <numerusform>Opened: %n images to train on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to validate on</source>
        <translation>
            <numerusform>%n to validate on</numerusform>
            <numerusform>%n to validate on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to test on</source>
        <translation>
            <numerusform>%n to test on</numerusform>
            <numerusform>%n to test on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n class(es)</source>
        <translation>
            <numerusform>%n class</numerusform>
            <numerusform>%n classes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Warning: %n file(s) passed over</source>
        <translation>
            <numerusform>Warning: %n file passed over</numerusform>
            <numerusform>Warning: %n files passed over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunStatusCard</name>
    <message numerus="yes">
        <source>%n image(s) passed over.</source>
        <translation>
            <numerusform>%n image passed over.</numerusform>
            <numerusform>%n images passed over.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunText</name>
    <message numerus="yes">
        <source>%n image(s) a class</source>
        <translation>
            <numerusform>%n image a class</numerusform>
            <numerusform>%n images a class</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %n step(s)</source>
        <translation>
            <numerusform>Stopped after %n step</numerusform>
            <numerusform>Stopped after %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Finished %n step(s)</source>
        <translation>
            <numerusform>Finished %n step</numerusform>
            <numerusform>Finished %n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tensor(s) loaded from %1</source>
        <translation>
            <numerusform>%n tensor loaded from %1</numerusform>
            <numerusform>%n tensors loaded from %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out (a head of other classes)</source>
        <translation>
            <numerusform>%n left out (a head of other classes)</numerusform>
            <numerusform>%n left out (a head of other classes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not of this network: %1</source>
        <translation>
            <numerusform>%n not of this network: %1</numerusform>
            <numerusform>%n not of this network: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::RunView</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::SettingsTab</name>
    <message numerus="yes">
        <source>%n option(s) differ</source>
        <translation>
            <numerusform>%n option differs</numerusform>
            <numerusform>%n options differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>adnet::ui::ViewsPage</name>
    <message numerus="yes">
        <source>%n image(s) cannot be read and are left out.</source>
        <translation>
            <numerusform>%n image cannot be read and is left out.</numerusform>
            <numerusform>%n images cannot be read and are left out.</numerusform>
        </translation>
    </message>
</context>
</TS>
